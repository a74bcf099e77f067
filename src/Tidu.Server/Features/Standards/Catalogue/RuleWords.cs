using System.Text.RegularExpressions;
using Tidu.Engine.Standards;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Standards.Catalogue;

/// <summary>Expressions of a version with names of facts, parameters and steps in Chinese, for people who do not read code.</summary>
internal sealed partial class RuleWords(StandardVersion version)
{
    private readonly Dictionary<string, string> _labels = Labels(version);

    /// <summary>The expression in words; null where there is none.</summary>
    public string? Of(RuleExpression? expression) => expression is null ? null : Of(expression.Source);

    /// <summary>The same of a text.</summary>
    public string Of(string source)
    {
        var named = Name().Replace(source, match => _labels.GetValueOrDefault(match.Value, match.Value));
        named = Year().Replace(named, match => StandardTexts.YearBack(int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)));
        return StandardTexts.Spoken(Blanks().Replace(named, " ").Trim());
    }

    /// <summary>A basis as people cite it; null where there is none.</summary>
    public string? Cited(string? basis) => basis is null ? null : CitedBasis.Of(version.Documents, basis);

    private static Dictionary<string, string> Labels(StandardVersion version)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["as_of"] = StandardTexts.AsOf, ["value"] = StandardTexts.ThisValue };
        foreach (var (id, label) in version.Facts.Select(fact => (fact.Id, fact.Label)).Concat(version.Parameters.Select(each => (each.Id, LabelOf(each)))).Concat(version.Terms.Select(term => (term.Id, term.Label))))
        {
            labels.TryAdd(id, label);
        }

        return labels;
    }

    /// <summary>With its latest number, so that a rule can be read without the table of parameters.</summary>
    private static string LabelOf(Parameter parameter) =>
        parameter.Values is [.., { Value: { } number }] ? $"{parameter.Label} {ShownFigure.Of(number, parameter.Unit)}" : parameter.Label;

    [GeneratedRegex("[a-z_][a-z0-9_]*", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"\[-(\d)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
