namespace Tidu.Engine.Packs;

/// <summary>Where an observation comes from.</summary>
public enum SourceKind
{
    Plan,
    Report,
    Import,
    Registry,
    Demo,
}
