using System.Globalization;
using System.Text;
using Tidu.Engine.Ladders;
using Tidu.Engine.Packs;
using Tidu.Engine.Standards;
using Tidu.Server.Documents.Reading;
using Tidu.Server.Features.Enterprises.Facts;
using Tidu.Server.Features.Imports;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Enterprises.Importing;

/// <summary>Finds out what the columns of a sheet mean: fields by their names, facts by label and alias (with year and measure unit in the heading), certificates of a wide table by kind and field.</summary>
internal sealed class FindColumns
{
    private const int YearLength = 4;
    private static readonly string[] RdNames = [.. Texts.Of("enterprise-import.rd-names").Split('|').Select(HeaderNames.Key)];
    private static readonly string MoneyBase = Texts.Of("enterprise-import.money");

    private readonly PackSet _packs;
    private readonly HeaderFinder _headers;
    private readonly HeaderNames _names;
    private readonly MeasureUnit? _money;
    private readonly FactSource _source;
    private readonly NamedTitle _named;
    private readonly NamedYear _year;
    private readonly Dictionary<string, FactDefinition> _facts = new(StringComparer.Ordinal);
    private readonly ILookup<string, FactDefinition> _shortened;
    private readonly List<(string Key, TitleKind Kind)> _titles;

    /// <param name="words">Names of columns, facts, titles.</param>
    /// <param name="defaults">Measure unit and kind of certificate of a list that says none.</param>
    public FindColumns(RegistryWords words, LineDefaults defaults)
    {
        (_packs, _money, _source) = (words.Packs, defaults.Money, defaults.Source);
        (_named, _year) = (new NamedTitle(words.Ladder, defaults), new NamedYear(words.Packs.Imports.Periods, defaults.FileName));
        _headers = new HeaderFinder(_packs);
        _names = new HeaderNames(_packs, Columns.Kind);
        foreach (var fact in words.Facts.All)
        {
            foreach (var name in fact.Aliases.Prepend(fact.Label).Prepend(fact.Id))
            {
                _facts.TryAdd(HeaderNames.Key(name), fact);
            }
        }

        _shortened = words.Facts.All.Where(fact => Bracket(fact.Label) > 0).SelectMany(fact => Shortened(fact.Label).Select(name => (name, fact))).ToLookup(pair => pair.name, pair => pair.fact, StringComparer.Ordinal);
        _titles = [.. words.Ladder.Titles.SelectMany(title => title.Names.Select(name => (HeaderNames.Key(name), title))).OrderByDescending(pair => pair.Item1.Length)];
    }

    /// <summary>The columns of a sheet; null where it has no header with a code or a name.</summary>
    /// <exception cref="ImportRefusedException">enterprise-money-unit: amounts of money without a measure unit; enterprise-title-kind: certificates of an unknown kind.</exception>
    public SheetColumns? Of(SheetFile file, int sheet, Action<HeaderColumn, string> remark)
    {
        if (_headers.Find(file, sheet, Columns.Kind) is not { } header || (header.Of(Columns.Code) ?? header.Of(Columns.Name)) is null)
        {
            return null;
        }

        var (facts, titles) = (new List<FactColumn>(), new Dictionary<string, (TitleKind Kind, Dictionary<string, int> Fields)>(StringComparer.Ordinal));
        foreach (var column in header.Columns.Where(column => !ReturnedWorkbook.IsOwnColumn(column.Text)))
        {
            if (TitleOf(column) is { } title)
            {
                var known = titles.TryGetValue(title.Kind.Code, out var found) ? found : titles[title.Kind.Code] = (title.Kind, []);
                known.Fields.TryAdd(title.Field, column.Number);
            }
            else if (column.Field is null && column.SameAs is null && FactOf(column, header, remark) is { } fact)
            {
                facts.Add(fact);
            }
        }

        RequireMoneyUnits(facts, file.Sheets[sheet].Name);
        var wide = titles.Values.SelectMany(title => title.Fields.Values).ToHashSet();
        var fields = header.Columns.Where(column => column.Field is not null && !wide.Contains(column.Number)).ToDictionary(column => column.Field!, column => column.Number, StringComparer.Ordinal);
        var named = _named.Of(file, sheet, header, fields, remark);
        return new SheetColumns(header, fields, facts, [.. titles.Values.Select(title => new TitleColumns(title.Kind, title.Fields))], named, YearOf(file, sheet, header, fields, facts, remark));
    }

    /// <summary>A kind of title and a field of it in one heading: 高新技术企业证书编号.</summary>
    private (TitleKind Kind, string Field)? TitleOf(HeaderColumn column)
    {
        var key = string.Concat(column.Parts.Select(HeaderNames.Key));
        foreach (var (name, kind) in _titles)
        {
            if (name.Length > 1 && key.Length > name.Length && key.StartsWith(name, StringComparison.Ordinal)
                && _names.Match(key[name.Length..].TrimStart('-', '_', '·', ':')) is { } match && Columns.OfTitle.Contains(match.Field))
            {
                return (kind, match.Field);
            }
        }

        return null;
    }

    private FactColumn? FactOf(HeaderColumn column, TableHeader header, Action<HeaderColumn, string> remark)
    {
        int? year = null;
        var rest = new StringBuilder();
        foreach (var part in column.Parts)
        {
            var (found, text) = YearIn(WithoutUnit(part));
            year = found ?? year;
            rest.Append(text);
        }

        var key = HeaderNames.Key(rest.ToString());
        if (_facts.GetValueOrDefault(key) is { } fact)
        {
            return new FactColumn(column.Number, column.Text, fact, fact.IsSeries ? year : null, column.MeasureUnit ?? UnitOf(fact, header));
        }

        if (_shortened[key].ToList() is { Count: > 0 } several)
        {
            if (several.Where(each => each.KeptBy is { } keeper && UsedFacts.SourceOf(keeper) == _source).ToList() is [var kept])
            {
                remark(column, Texts.Of("enterprise-import.kept-by-source", ("header", column.Text), ("known", kept.Label)));
                return new FactColumn(column.Number, column.Text, kept, kept.IsSeries ? year : null, column.MeasureUnit ?? UnitOf(kept, header));
            }

            remark(column, Texts.Of("enterprise-remark.column-ambiguous", ("header", column.Text), ("known", string.Join(Texts.Of("list-comma"), several.Select(each => each.Label)))));
        }

        return null;
    }

    private int? YearOf(SheetFile file, int sheet, TableHeader header, Dictionary<string, int> fields, List<FactColumn> facts, Action<HeaderColumn, string> remark)
    {
        if (fields.ContainsKey(Columns.Year) || facts.Find(column => column.Fact.IsSeries && column.Year is null) is not { } first || _year.Of(file, sheet, header) is not (var year, var text))
        {
            return null;
        }

        remark(header.Columns.First(column => column.Number == first.Column), Texts.Of("enterprise-import.year-of-list", ("header", first.Header), ("text", text), ("year", year)));
        return year;
    }

    /// <summary>A note above the table (单位：万元) is about its amounts of money and nothing else.</summary>
    private MeasureUnit? UnitOf(FactDefinition fact, TableHeader header) =>
        fact.Unit != FactUnit.Money ? null : header.MeasureUnit is { } noted && noted.Base == MoneyBase ? noted : _money;

    private static void RequireMoneyUnits(List<FactColumn> facts, string sheet)
    {
        var without = facts.Where(column => column is { Fact.Unit: FactUnit.Money, Unit: null }).Select(column => column.Header).ToList();
        if (without.Count > 0)
        {
            throw new ImportRefusedException("enterprise-money-unit", ("sheet", sheet), ("columns", string.Join(Texts.Of("list-comma"), without)));
        }
    }

    /// <summary>A heading without the measure unit in its brackets; other brackets belong to the name.</summary>
    private string WithoutUnit(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC);
        for (var open = plain.LastIndexOf('('); open >= 0; open = open == 0 ? -1 : plain.LastIndexOf('(', open - 1))
        {
            var close = plain.IndexOf(')', open);
            if (close > open && _names.UnitIn(plain[open..(close + 1)]) is not null)
            {
                plain = plain.Remove(open, close + 1 - open);
            }
        }

        return plain;
    }

    /// <summary>A year at either end of a heading, and the rest: 2023年销售收入, 销售收入(2023年度).</summary>
    private (int? Year, string Text) YearIn(string text)
    {
        for (var at = 0; at + YearLength <= text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) && (at == 0 || !char.IsAsciiDigit(text[at - 1])) && IsYear(text.AsSpan(at, YearLength)) && (at + YearLength == text.Length || !char.IsAsciiDigit(text[at + YearLength])))
            {
                var end = at + YearLength;
                var word = _packs.Imports.Periods.Years.OrderByDescending(each => each.Length).FirstOrDefault(each => text.AsSpan(end).StartsWith(each));
                var rest = text[..at].TrimEnd('(', ' ') + text[(end + (word?.Length ?? 0))..].TrimStart(')', ' ');
                return (int.Parse(text.AsSpan(at, YearLength), CultureInfo.InvariantCulture), rest);
            }
        }

        return (null, text);
    }

    private static bool IsYear(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1990 and < 2100;

    /// <summary>A label without its scope in brackets, and the words that mean the same.</summary>
    private static IEnumerable<string> Shortened(string label)
    {
        var name = HeaderNames.Key(label[..Bracket(label)]);
        return RdNames.Contains(name) ? RdNames : [name];
    }

    private static int Bracket(string label) => label.Normalize(NormalizationForm.FormKC).IndexOf('(', StringComparison.Ordinal);
}
