using System.Globalization;
using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;

namespace Tidu.Engine.Standards.Reading;

/// <summary>Facts of a case by column name, checked against what the version uses.</summary>
internal sealed class FactColumns(StandardVersion version, int asOfYear, ReadContext context)
{
    /// <summary>Reads the map under a key into the facts; null takes one away.</summary>
    /// <param name="map">The map that may hold the key.</param>
    /// <param name="key">base or facts.</param>
    /// <param name="facts">What to add to.</param>
    /// <param name="isReported">True where its problems were told already.</param>
    public void Read(MapReader map, string key, Dictionary<string, FactValue> facts, bool isReported)
    {
        if (map.Find(key) is not { } node)
        {
            return;
        }
        if (node is not YamlMap columns)
        {
            if (!isReported)
            {
                context.Report(node, "wrong-type", PackTexts.MapExpected(map.Where(key)));
            }
            return;
        }
        foreach (var (name, value) in columns.Entries)
        {
            var where = $"{map.Where(key)}.{name.Text}";
            if (Fact(name, where, isReported) is not { } fact)
            {
                continue;
            }
            facts.Remove(name.Text);
            if (!value.IsNull && Value(value, fact, where, isReported) is { } read)
            {
                facts[name.Text] = read;
            }
        }
    }

    /// <summary>The fact of a column; null where there is none, which is reported.</summary>
    public FactDefinition? Fact(YamlScalar column, string where, bool isReported)
    {
        var dot = column.Text.IndexOf('.', StringComparison.Ordinal);
        var id = dot < 0 ? column.Text : column.Text[..dot];
        var fact = version.Facts.FirstOrDefault(each => each.Id == id);
        var isYear = dot > 0 && int.TryParse(column.Text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2200;
        if (fact is not null && fact.IsSeries == (dot > 0) && (dot < 0 || isYear))
        {
            return fact;
        }
        if (!isReported)
        {
            context.Report(column, "unknown-column", fact is null
                ? StandardTexts.UnknownColumn(where, id, context.Nearest(id, version.Facts.Select(each => each.Id)))
                : StandardTexts.ColumnYear(where, fact.Id, fact.IsSeries, asOfYear - 1));
        }
        return null;
    }

    private FactValue? Value(YamlNode node, FactDefinition fact, string where, bool isReported)
    {
        var target = isReported ? new ReadContext(context.File, new ProblemList(context.File), context.Known) : context;
        switch (fact.Unit)
        {
            case FactUnit.YesNo:
                return target.Boolean(node, where) is { } truth ? FactValue.Of(truth) : null;
            case FactUnit.Date:
                return target.Date(node, where) is { } date ? FactValue.Of(date) : null;
            case FactUnit.Code:
                return Code(node, fact, where, target);
            default:
                return Number(node, fact, where, target);
        }
    }

    private static FactValue? Code(YamlNode node, FactDefinition fact, string where, ReadContext target)
    {
        if (target.Text(node, where) is not { } code)
        {
            return null;
        }
        if (fact.Codes.All(each => each.Code != code))
        {
            target.Report(node, "bad-code", StandardTexts.At(where) + StandardTexts.UnknownCode(code, fact.Codes));
        }
        return FactValue.Of(code);
    }

    private static FactValue? Number(YamlNode node, FactDefinition fact, string where, ReadContext target)
    {
        if (target.Number(node, where) is not { } number)
        {
            return null;
        }
        if (number < fact.Minimum || number > fact.Maximum || (fact.IsWhole && number != decimal.Truncate(number)))
        {
            target.Report(node, "out-of-range", StandardTexts.FactOutOfRange(where, FactValue.Of(number).ToString(), fact));
        }
        return FactValue.Of(number);
    }
}
