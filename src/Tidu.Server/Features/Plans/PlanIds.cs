using System.Text.RegularExpressions;
using Tidu.Engine.Packs;

namespace Tidu.Server.Features.Plans;

/// <summary>A plan's public id, also the stem of its exported file.</summary>
internal static partial class PlanIds
{
    /// <summary>The given one; else the unit's division code (or the word plan), the first year and the next free number.</summary>
    public static string Of(PlanDocument document, PackSet packs)
    {
        if (document.PlanId?.Trim() is { Length: > 0 } given)
        {
            return given;
        }

        var digits = new string([.. document.UnitId.TakeWhile(char.IsAsciiLetterOrDigit)]).ToLowerInvariant();
        var stem = $"{(digits.Length > 0 ? digits : "plan")}-{document.From.Year}";
        var id = stem;
        for (var i = 2; packs.FindPlan(id) is not null; i++)
        {
            id = $"{stem}-{i}";
        }

        return id;
    }

    public static bool IsWellFormed(string id) => Form().IsMatch(id);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{1,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
