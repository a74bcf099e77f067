namespace Tidu.Engine.Standards;

/// <summary>What an enterprise applies for.</summary>
public enum ApplicationKind
{
    /// <summary>A first recognition (认定).</summary>
    New,

    /// <summary>A re-review of one that expires (复核).</summary>
    Renewal,
}
