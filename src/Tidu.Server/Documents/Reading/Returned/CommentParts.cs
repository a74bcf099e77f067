using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Tidu.Server.Resources;

namespace Tidu.Server.Documents.Reading.Returned;

/// <summary>Comments of a sheet and the shapes that Excel and WPS show them in, beside those the sheet has.</summary>
internal static partial class CommentParts
{
    /// <summary>Programs become slow with more; further cells are marked and explained all the same.</summary>
    public const int MostComments = 2_000;

    /// <summary>Numbers of shapes come in blocks of 1,024; the first are left to the file's own.</summary>
    private const int Block = 1_024;
    private const int FirstBlock = 60;
    private const string Close = "</xml>";

    /// <summary>Milliseconds; a drawing made to be searched for ever ends as a damaged file.</summary>
    private const int LongestSearch = 5_000;

    /// <summary>The cells that get a comment, with its text.</summary>
    public static IReadOnlyList<(int Row, int Column, string Text)> Of(SheetRemarks remarks) =>
    [
        .. remarks.Rows.OrderBy(row => row.Key)
            .SelectMany(row => row.Value.Where(remark => remark.Column > 0).GroupBy(remark => remark.Column).Select(cell => (row.Key, cell.Key, SheetRemarks.Comment(cell))))
            .Take(MostComments),
    ];

    /// <summary>The sheet's comments with ours; those of an earlier report are left out, and where somebody else has one on the cell, ours comes first.</summary>
    public static XDocument Comments(XDocument? existing, IReadOnlyList<(int Row, int Column, string Text)> ours)
    {
        XNamespace space = existing?.Root?.Name.Namespace ?? XmlParts.Main;
        var document = existing ?? new XDocument(new XElement(space + "comments", new XElement(space + "authors"), new XElement(space + "commentList")));
        var (authors, list) = (document.Root!.Element(space + "authors")!, document.Root.Element(space + "commentList")!);
        var author = Texts.Of("returned.author");
        var known = authors.Elements().Select(each => each.Value).ToList();
        var id = known.IndexOf(author);
        list.Elements().Where(comment => id >= 0 && comment.Attribute("authorId")?.Value == id.ToString(CultureInfo.InvariantCulture)).Remove();
        if (id < 0)
        {
            id = known.Count;
            authors.Add(new XElement(space + "author", author));
        }

        var byCell = list.Elements().ToLookup(comment => comment.Attribute("ref")?.Value);
        foreach (var (row, column, text) in ours)
        {
            var address = CellAddress.Of(row, column);
            var others = byCell[address].ToList();
            var whole = others.Aggregate(text, (all, other) => $"{all}\n{other.Value}");
            others.Remove();
            list.Add(new XElement(
                space + "comment",
                new XAttribute("ref", address),
                new XAttribute("authorId", id),
                new XElement(space + "text", new XElement(space + "r", new XElement(space + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), XmlParts.Readable(whole))))));
        }

        return document;
    }

    /// <summary>The sheet's drawing with a shape for each commented cell and for no other; null where it cannot be added to.</summary>
    /// <param name="existing">The drawing there is, as text: programs write it in ways that are not quite XML. Null for none.</param>
    /// <param name="sheet">The sheet's place, so that numbers of shapes differ between sheets.</param>
    /// <param name="ours">Cells with a comment of ours.</param>
    /// <param name="commented">Every cell with a comment.</param>
    public static string? Shapes(string? existing, int sheet, IReadOnlyList<(int Row, int Column, string Text)> ours, IReadOnlySet<(int Row, int Column)> commented)
    {
        var first = (FirstBlock + (sheet * ((MostComments / Block) + 1))) * Block;
        var (kept, drawn) = existing is null ? (string.Empty, []) : WithoutOrphans(existing, commented);
        var shapes = string.Concat(ours.Select((cell, place) => drawn.Contains((cell.Row, cell.Column)) ? string.Empty : Shape(first + place + 1, cell.Row, cell.Column)));
        if (existing is null)
        {
            var blocks = string.Join(',', Enumerable.Range(first / Block, (ours.Count / Block) + 1));
            return $"""
                <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{blocks}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>{shapes}</xml>
                """;
        }

        var end = kept.LastIndexOf(Close, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? null : kept.Insert(end, shapes);
    }

    /// <summary>Shapes of comments that are no more are left out; the cells that keep theirs are told.</summary>
    private static (string Drawing, HashSet<(int Row, int Column)> Cells) WithoutOrphans(string drawing, IReadOnlySet<(int Row, int Column)> commented)
    {
        var (kept, cells, at) = (new StringBuilder(drawing.Length), new HashSet<(int, int)>(), 0);
        foreach (var shape in ShapePattern().Matches(drawing).Where(shape => CellPattern().IsMatch(shape.Value)))
        {
            var cell = CellPattern().Match(shape.Value);
            var place = (Number(cell, "row") + 1, Number(cell, "column") + 1);
            kept.Append(drawing, at, shape.Index - at);
            if (commented.Contains(place) && cells.Add(place))
            {
                kept.Append(shape.Value);
            }

            at = shape.Index + shape.Length;
        }

        return (kept.Append(drawing, at, drawing.Length - at).ToString(), cells);
    }

    private static int Number(Match match, string group) => int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    public static string ReadText(ZipArchiveEntry part)
    {
        using var reader = new StreamReader(part.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Shape(int id, int row, int column) => FormattableString.Invariant($"""
        <v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s{id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:70pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column}, 12, {Math.Max(row - 2, 0)}, 8, {column + 4}, 20, {row + 3}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row - 1}</x:Row><x:Column>{column - 1}</x:Column></x:ClientData></v:shape>
        """);

    [GeneratedRegex(@"<v:shape\b(?!type)[^>]*>.*?</v:shape>", RegexOptions.Singleline | RegexOptions.CultureInvariant, LongestSearch)]
    private static partial Regex ShapePattern();

    [GeneratedRegex(@"<x:Row>\s*(?<row>[0-9]+)\s*</x:Row>\s*<x:Column>\s*(?<column>[0-9]+)\s*</x:Column>", RegexOptions.CultureInvariant, LongestSearch)]
    private static partial Regex CellPattern();
}
