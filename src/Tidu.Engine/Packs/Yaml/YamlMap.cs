namespace Tidu.Engine.Packs.Yaml;

/// <summary>A map in written order, without the repeated keys that were reported.</summary>
internal sealed record YamlMap(int Line, int Column, IReadOnlyList<KeyValuePair<YamlScalar, YamlNode>> Entries) : YamlNode(Line, Column);
