using Tidu.Engine.Periods;
using Tidu.Server.Resources;

namespace Tidu.Server.Features.Observations;

/// <summary>Periods in words.</summary>
internal static class PeriodTexts
{
    /// <summary>"2025-Q3" as 2025年第3季度; what is no period stays as it is.</summary>
    public static string Of(string text) => Period.TryParse(text, out var period)
        ? Texts.Of($"changes.period-{period.Kind.ToString().ToLowerInvariant()}", ("year", period.Year), ("number", period.Number))
        : text;
}
