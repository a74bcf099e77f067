using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Packs.Reading;

/// <summary>Tile positions.</summary>
internal static class LayoutReader
{
    private const int LargestGrid = 100;

    public static LayoutPack Read(MapReader root)
    {
        var context = root.Context;
        var id = root.Text("layout");
        context.CheckStem(root.Find("layout") ?? root.Node, id);
        var places = new UniqueIds(context, PackTexts.KindOfTile);
        var tiles = new List<(LayoutTile Tile, YamlNode Node)>();
        var layout = new LayoutPack
        {
            File = context.File,
            Id = id,
            UnitId = root.UnitId("unit"),
            Columns = root.Integer("columns", 1, LargestGrid),
            Rows = root.Integer("rows", 1, LargestGrid),
            Tiles = root.List("tiles", (node, path) => Tile(node, path, context, places, tiles)),
            Beside = root.OptionalList("beside", (node, path) => Beside(node, path, context, places)),
            BesideLabel = root.OptionalText("beside_label"),
            TilesLabel = root.Text("tiles_label"),
        };
        root.Close();
        CheckGrid(context, layout, tiles);
        return layout;
    }

    private static LayoutTile? Tile(YamlNode node, string path, ReadContext context, UniqueIds places, List<(LayoutTile, YamlNode)> tiles)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }
        var tile = new LayoutTile(map.UnitId("unit"), map.Text("label"), map.Integer("column", 1, LargestGrid), map.Integer("row", 1, LargestGrid));
        map.Close();
        places.Add(tile.UnitId, map.Find("unit") ?? node);
        tiles.Add((tile, node));
        return tile;
    }

    private static LayoutBeside? Beside(YamlNode node, string path, ReadContext context, UniqueIds places)
    {
        if (MapReader.Open(node, path, context) is not { } map)
        {
            return null;
        }
        var beside = new LayoutBeside(map.UnitId("unit"), map.Text("label"));
        map.Close();
        places.Add(beside.UnitId, map.Find("unit") ?? node);
        return beside;
    }

    private static void CheckGrid(ReadContext context, LayoutPack layout, List<(LayoutTile Tile, YamlNode Node)> tiles)
    {
        for (var i = 0; i < tiles.Count; i++)
        {
            var (tile, node) = tiles[i];
            if (tile.Column > layout.Columns && layout.Columns > 0 || tile.Row > layout.Rows && layout.Rows > 0)
            {
                context.Report(node, "tile-outside", PackTexts.TileOutside(tile.UnitId, tile.Column, tile.Row, layout.Columns, layout.Rows));
            }
            var other = tiles.Take(i).Select(t => t.Tile).FirstOrDefault(t => t.Column == tile.Column && t.Row == tile.Row && MeetInTime(context, t, tile));
            if (other is not null && tile.Column > 0 && tile.Row > 0)
            {
                context.Report(node, "tile-clash", PackTexts.TileClash(tile.UnitId, other.UnitId, tile.Column, tile.Row));
            }
        }
    }

    private static bool MeetInTime(ReadContext context, LayoutTile one, LayoutTile other)
    {
        var (a, b) = (context.Known.Packs.FindUnit(one.UnitId), context.Known.Packs.FindUnit(other.UnitId));
        var apart = a is not null && b is not null && (a.To < b.From || b.To < a.From);
        return one.UnitId != other.UnitId && !apart;
    }
}
