using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Hosting;

namespace Tidu.Server.Features.Identity.Accounts;

/// <summary>What accounts may be called.</summary>
public static partial class AccountNames
{
    private const int LongestDisplayName = 60;

    private static readonly HashSet<string> Reserved = new([CurrentUser.LocalOperatorName, "system", "anonymous"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The first fault; null where both names are good.</summary>
    public static ProblemHttpResult? FindFault(AccountRequest request) =>
        !UserName().IsMatch(request.UserName) || Reserved.Contains(request.UserName) ? Problems.RuleBroken("user-name-wrong", ("userName", request.UserName))
        : FindFault(request.DisplayName);

    /// <summary>The same for a display name alone.</summary>
    public static ProblemHttpResult? FindFault(string displayName) =>
        displayName.Trim().Length is 0 or > LongestDisplayName || !PlainText.Is(displayName) ? Problems.RuleBroken("display-name-wrong", ("most", LongestDisplayName)) : null;

    // Letters of any script, digits, and what stands between them: no blanks, no signs that end a line of a list or a log.
    [GeneratedRegex(@"\A[\p{L}\p{N}][\p{L}\p{N}._-]{1,49}\z", RegexOptions.CultureInvariant)]
    private static partial Regex UserName();
}
