namespace Tidu.Engine.Targets;

/// <summary>The five bands of the map, best first, and none. Codes: none, green, blue, yellow, orange, red.</summary>
/// <remarks>Words and colors are data (packs/bands): a place may swap them.</remarks>
public enum ColorBand
{
    /// <summary>No band: no data, base date, or not due yet.</summary>
    None,

    /// <summary>超前.</summary>
    Green,

    /// <summary>达到进度.</summary>
    Blue,

    /// <summary>略有滞后.</summary>
    Yellow,

    /// <summary>滞后.</summary>
    Orange,

    /// <summary>严重滞后.</summary>
    Red,
}
