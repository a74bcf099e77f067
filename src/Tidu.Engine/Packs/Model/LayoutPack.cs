namespace Tidu.Engine.Packs;

/// <summary>Tile positions of a schematic map.</summary>
public sealed record LayoutPack
{
    public required string File { get; init; }

    /// <summary>The layout's id, equal to the file's stem.</summary>
    public required string Id { get; init; }

    /// <summary>The unit whose parts the map shows.</summary>
    public required string UnitId { get; init; }

    /// <summary>Width of the grid in tiles.</summary>
    public required int Columns { get; init; }

    /// <summary>Height of the grid in tiles.</summary>
    public required int Rows { get; init; }
    public required IReadOnlyList<LayoutTile> Tiles { get; init; }

    /// <summary>Units without a place on the grid, in order.</summary>
    public IReadOnlyList<LayoutBeside> Beside { get; init; } = [];

    /// <summary>Heading of the column of units beside the grid; null where there is none.</summary>
    public string? BesideLabel { get; init; }

    /// <summary>What the tiles are called.</summary>
    public required string TilesLabel { get; init; }
}
