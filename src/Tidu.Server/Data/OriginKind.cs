namespace Tidu.Server.Data;

/// <summary>What a database was created for.</summary>
public enum OriginKind
{
    /// <summary>No data but what users enter or load.</summary>
    Empty,

    /// <summary>Filled with the packed plans, demonstration values and demonstration accounts.</summary>
    Demo,
}
