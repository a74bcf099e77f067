using Tidu.Engine.Packs;
using Tidu.Engine.Targets;
using Tidu.Server.Features.Plans;

namespace Tidu.Server.Features.Monitoring;

/// <summary>Band scales and layouts as screens need them.</summary>
internal static class ScaleView
{
    public static BandScaleView Of(BandScalePack scale, BandBasis basis) => new(
        scale.Id,
        scale.Label,
        basis.Code(),
        BoundsOf(scale, basis),
        scale.Words,
        scale.Colors.ToDictionary(color => color.Key, color => new BandColorsView(color.Value.Tile, color.Value.Ink, color.Value.Tag, color.Value.Text, color.Value.Glyph)));

    /// <summary>Lower bounds of the bands; for fifths of a ranking the share of places down to which a band reaches, 0.2 for the first.</summary>
    private static List<BandBoundView> BoundsOf(BandScalePack scale, BandBasis basis) => basis switch
    {
        BandBasis.RankQuintile => [.. scale.RankQuintile.Select((band, i) => new BandBoundView(PlanCodes.Of(band), (i + 1m) / scale.RankQuintile.Count))],
        BandBasis.Level => [.. scale.Level.Select(bound => new BandBoundView(PlanCodes.Of(bound.Band), bound.From))],
        _ => [.. scale.FromBase.Select(bound => new BandBoundView(PlanCodes.Of(bound.Band), bound.From))],
    };

    /// <summary>The layout as of a day: tiles of units that exist then.</summary>
    public static LayoutView Of(LayoutPack layout, Programmes programmes, DateOnly on)
    {
        bool Exists(string unitId) => programmes.Units.Find(unitId)?.IsValidOn(on) ?? false;
        return new LayoutView(
            layout.Id,
            layout.Columns,
            layout.Rows,
            layout.TilesLabel,
            layout.BesideLabel,
            [.. layout.Tiles.Where(tile => Exists(tile.UnitId)).Select(tile => new TileView(tile.UnitId, tile.Label, tile.Column, tile.Row))],
            [.. layout.Beside.Where(unit => Exists(unit.UnitId)).Select(unit => new BesideView(unit.UnitId, unit.Label))]);
    }
}
