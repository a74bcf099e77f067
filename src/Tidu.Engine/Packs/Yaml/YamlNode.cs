namespace Tidu.Engine.Packs.Yaml;

/// <summary>A node of a pack with the place it starts at, both from 1.</summary>
internal abstract record YamlNode(int Line, int Column)
{
    /// <summary>True for nothing, <c>~</c> and an unquoted <c>null</c>.</summary>
    public virtual bool IsNull => false;
}
