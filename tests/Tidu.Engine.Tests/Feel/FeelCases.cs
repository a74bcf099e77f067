using Tidu.Engine.Feel;
using Tidu.Engine.Feel.Values;
using Xunit;

namespace Tidu.Engine.Tests.Feel;

/// <summary>Tables of expressions and their values, one "expression => value" a line. A string value is in quotation marks; what is null in FEEL is null here.</summary>
public static class FeelCases
{
    private const string Arrow = " => ";

    public static TheoryData<string, string> Of(string table)
    {
        var cases = new TheoryData<string, string>();
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var arrow = line.LastIndexOf(Arrow, StringComparison.Ordinal);
            cases.Add(line[..arrow].Trim(), line[(arrow + Arrow.Length)..].Trim());
        }

        return cases;
    }

    /// <summary>The value as a list writes its items; the code of the problem where the expression is not accepted.</summary>
    public static string Show(string expression, IReadOnlyDictionary<string, FeelValue>? scope = null)
    {
        var reading = FeelLanguage.Parse(expression, scope?.Keys);
        return reading.Problem?.Code ?? FeelText.Of(new FeelList([FeelLanguage.Evaluate(reading.Expression!, scope)]))[1..^1];
    }
}
