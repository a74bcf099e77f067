namespace Tidu.Engine.Packs.Yaml;

/// <summary>A scalar, kept as the text it was written as.</summary>
internal sealed record YamlScalar(int Line, int Column, string Text, bool IsPlain) : YamlNode(Line, Column)
{
    public override bool IsNull => IsPlain && (Text is "" or "~" or "null");
}
