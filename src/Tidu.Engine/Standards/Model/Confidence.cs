namespace Tidu.Engine.Standards;

/// <summary>How sure it is that a rule stands so in the official text.</summary>
public enum Confidence
{
    /// <summary>Read in a copy of the official text.</summary>
    Confirmed,

    /// <summary>Read in sources that quote the official text.</summary>
    Secondary,

    /// <summary>Not found in a source.</summary>
    Unconfirmed,
}
