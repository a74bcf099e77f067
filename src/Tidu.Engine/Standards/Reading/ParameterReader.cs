using Tidu.Engine.Packs.Reading;
using Tidu.Engine.Packs.Yaml;
using Tidu.Engine.Resources;
using Tidu.Engine.Standards.Typing;

namespace Tidu.Engine.Standards.Reading;

/// <summary>Parameters and terms.</summary>
internal sealed class ParameterReader(StandardContext context)
{
    private readonly Dictionary<string, HashSet<string>> _uses = new(StringComparer.Ordinal);

    /// <summary>Makes every parameter's name and unit known, so that any of them may use any other; then reads their values.</summary>
    public IReadOnlyList<Parameter> Read(MapReader root, IReadOnlyList<ForceSpan> inForce)
    {
        if (root.Find("parameters") is not { } node || MapReader.Open(node, "parameters", context.Reading) is not { Node: YamlMap map } parameters)
        {
            return [];
        }
        var opened = new List<(YamlScalar Key, MapReader Map, FactUnit Unit)>();
        foreach (var (key, entry) in map.Entries)
        {
            if (parameters.Require(key.Text) is not null && MapReader.Open(entry, parameters.Where(key.Text), context.Reading) is { } each)
            {
                var unit = Unit(each);
                if (context.Know(key, parameters.Where(key.Text), new RuleName(key.Text, RuleNameKind.Parameter, unit is { } known ? RuleType.OfUnit(known) : null)))
                {
                    opened.Add((key, each, unit ?? default));
                }
            }
        }
        parameters.Close();
        var read = opened.Select(each => Parameter(each.Key, each.Map, each.Unit, inForce)).ToList();
        CheckCircles(opened.ToDictionary(each => each.Key.Text, each => each.Key));
        return read;
    }

    /// <summary>The unit of a parameter; null where it is none or not one of a number or date, which is reported.</summary>
    private FactUnit? Unit(MapReader map)
    {
        if (map.Require("unit") is not { } node || context.Reading.SnakeCode<FactUnit>(node, map.Where("unit")) is not { } unit)
        {
            return null;
        }
        if (unit is FactUnit.YesNo or FactUnit.Code)
        {
            context.Reading.Report(node, "bad-code", StandardTexts.ParameterUnit(map.Where("unit")));
            return null;
        }
        return unit;
    }

    private Parameter Parameter(YamlScalar key, MapReader map, FactUnit unit, IReadOnlyList<ForceSpan> inForce)
    {
        _uses[key.Text] = [];
        var parameter = new Parameter(key.Text, map.Text("label"), unit, map.List("values", (node, path) => Value(node, path, key.Text, unit)));
        map.Close();
        CheckDates(map, parameter, inForce);
        return parameter;
    }

    private ParameterValue? Value(YamlNode node, string path, string parameter, FactUnit unit)
    {
        if (MapReader.Open(node, path, context.Reading) is not { } map)
        {
            return null;
        }
        var basis = context.Basis(map, null);
        var by = map.Find("by") is { } tested ? context.Expressions.Read(tested, map.Where("by"), ExpressionRole.Value, context.Names) : null;
        _uses[parameter].UnionWith(by?.Used.Where(name => name.Kind == RuleNameKind.Parameter).Select(name => name.Id) ?? []);
        var value = new ParameterValue
        {
            From = map.Date("from"),
            To = map.OptionalDate("to"),
            By = by?.Expression,
            Table = map.Find("by") is null ? [] : TableReader.Read(map, "table", by?.Expression.Type, null),
            Value = map.Find("by") is null ? Number(map, unit) : null,
            Basis = basis,
            Checked = map.Date("checked"),
            Confidence = context.ConfidenceOf(map, basis),
            Reading = map.OptionalText("reading"),
        };
        map.Close();
        if (value.To < value.From)
        {
            context.Reading.Report(map.Find("to")!, "dates-out-of-order", PackTexts.DatesOutOfOrder(map.Where("from"), map.Where("to")));
        }
        return value;
    }

    private static decimal? Number(MapReader map, FactUnit unit) => unit == FactUnit.Date ? map.Date("value").DayNumber : map.Number("value");

    private void CheckDates(MapReader map, Parameter parameter, IReadOnlyList<ForceSpan> inForce)
    {
        if (map.Find("values") is not YamlList list || list.Items.Count != parameter.Values.Count || inForce.Count == 0 || parameter.Values.Any(value => value.From == default))
        {
            return;
        }
        for (var i = 1; i < parameter.Values.Count; i++)
        {
            if (parameter.Values[i].From <= parameter.Values[i - 1].From || parameter.Values[i].From <= parameter.Values[i - 1].To)
            {
                context.Reading.Report(list.Items[i], "dates-overlap", StandardTexts.ValuesNotAscending(map.Where("values"), i + 1));
                return;
            }
        }
        if (Uncovered(parameter, inForce) is { } day)
        {
            context.Reading.Report(list, "parameter-not-in-force", StandardTexts.ParameterNotInForce(map.Where("values"), parameter.Id, day));
        }
    }

    /// <summary>The first day in force on which the parameter has no value; null where it always has one.</summary>
    private static DateOnly? Uncovered(Parameter parameter, IReadOnlyList<ForceSpan> inForce)
    {
        var after = parameter.Values.Where(value => value.To is not null && value.To < DateOnly.MaxValue).Select(value => value.To!.Value.AddDays(1));
        foreach (var span in inForce)
        {
            foreach (var day in after.Where(span.Contains).Prepend(span.From).Order())
            {
                if (parameter.On(day) is null)
                {
                    return day;
                }
            }
        }
        return null;
    }

    private void CheckCircles(Dictionary<string, YamlScalar> keys)
    {
        foreach (var (id, key) in keys)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var next = new Stack<string>(_uses.GetValueOrDefault(id) ?? []);
            while (next.TryPop(out var used))
            {
                if (used == id)
                {
                    context.Reading.Report(key, "parameter-cycle", StandardTexts.ParameterCycle(id));
                    break;
                }
                if (seen.Add(used))
                {
                    foreach (var further in _uses.GetValueOrDefault(used) ?? [])
                    {
                        next.Push(further);
                    }
                }
            }
        }
    }

    /// <summary>Terms, each of which may use those above it.</summary>
    public IReadOnlyList<RuleTerm> Terms(MapReader root)
    {
        if (root.Find("terms") is not { } node || MapReader.Open(node, "terms", context.Reading) is not { Node: YamlMap map } terms)
        {
            return [];
        }
        var read = new List<RuleTerm>();
        foreach (var (key, entry) in map.Entries)
        {
            if (terms.Require(key.Text) is not null && MapReader.Open(entry, terms.Where(key.Text), context.Reading) is { } each)
            {
                var value = each.Require("value") is { } written ? context.Expressions.Read(written, each.Where("value"), ExpressionRole.Value, context.Names) : null;
                var expression = value?.Expression;
                context.Uses(key.Text, value?.Used);
                var (label, basis, reading) = (each.Text("label"), context.OptionalBasis(each), each.OptionalText("reading"));
                each.Close();
                if (context.Know(key, terms.Where(key.Text), new RuleName(key.Text, RuleNameKind.Term, expression?.Type)) && expression is not null)
                {
                    read.Add(new RuleTerm(key.Text, label, expression, basis, reading));
                }
            }
        }
        terms.Close();
        return read;
    }
}
