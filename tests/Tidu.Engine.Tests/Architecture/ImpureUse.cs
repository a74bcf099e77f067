namespace Tidu.Engine.Tests.Architecture;

/// <summary>Says why a member may not be used by a pure engine; null where it may.</summary>
public static class ImpureUse
{
    private const string InterpolationHandler = "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler";

    private static readonly string[] Namespaces = ["System.Net.", "Microsoft.", "System.Threading.Tasks.", "System.Timers.", "System.Security.Cryptography.Random"];

    /// <summary>Several threads at one computation whose result does not depend on them.</summary>
    private static readonly HashSet<string> Parallel = new(StringComparer.Ordinal) { "System.Threading.Tasks.Parallel", "System.Threading.Tasks.ParallelOptions" };

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["System.Environment"] = "environment", ["System.AppContext"] = "environment", ["System.AppDomain"] = "environment",
        ["System.Console"] = "console", ["System.Diagnostics.Process"] = "environment", ["System.Diagnostics.Stopwatch"] = "clock",
        ["System.TimeProvider"] = "clock", ["System.TimeZoneInfo"] = "clock", ["System.Threading.Thread"] = "thread", ["System.Threading.Timer"] = "clock",
    };

    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today", "System.DateTimeOffset::get_Now",
        "System.DateTimeOffset::get_UtcNow", "System.Random::get_Shared", "System.Guid::NewGuid", "System.Guid::CreateVersion7",
        "System.Globalization.CultureInfo::get_CurrentCulture", "System.Globalization.CultureInfo::get_CurrentUICulture",
        "System.Globalization.NumberFormatInfo::get_CurrentInfo", "System.Globalization.DateTimeFormatInfo::get_CurrentInfo",
        "System.StringComparer::get_CurrentCulture", "System.StringComparer::get_CurrentCultureIgnoreCase",
    };

    /// <summary>Values whose text or parsing depends on the culture unless a format provider is given.</summary>
    private static readonly HashSet<string> Formatted = new(StringComparer.Ordinal)
    {
        "System.Single", "System.Double", "System.Decimal", "System.DateOnly", "System.TimeOnly", "System.DateTime", "System.DateTimeOffset",
    };

    private static readonly HashSet<string> Sorting = new(StringComparer.Ordinal) { "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order", "OrderDescending" };

    private static readonly HashSet<string> Readers = new(StringComparer.Ordinal)
    {
        "System.IO.StringReader", "System.IO.StringWriter", "System.IO.TextReader", "System.IO.TextWriter", "System.IO.InvalidDataException",
    };

    public static string? Reason(MemberUse use) =>
        IsWrittenByTheCompiler(use) || Parallel.Contains(use.Type) ? null :
        Members.Contains($"{use.Type}::{use.Member}") ? "clock, chance or culture" :
        Types.TryGetValue(use.Type, out var reason) ? reason :
        Namespaces.Any(start => use.Type.StartsWith(start, StringComparison.Ordinal)) ? "network, chance, tasks or a framework" :
        use.Type.StartsWith("System.IO.", StringComparison.Ordinal) && !Readers.Contains(use.Type) ? "file" :
        use is { Type: "System.Random", Member: ".ctor", Parameters: "" } ? "unseeded chance" :
        Culture(use);

    private static string? Culture(MemberUse use)
    {
        var noProvider = !use.Parameters.Contains("IFormatProvider", StringComparison.Ordinal) && !use.Parameters.Contains("CultureInfo", StringComparison.Ordinal);
        var formats = Formatted.Contains(use.Type) && use.Member is "ToString" or "Parse" or "TryParse" or "ParseExact" or "TryParseExact" && use.TextBefore is not "O" && noProvider;
        var interpolates = use is { Type: InterpolationHandler, Member: "AppendFormatted" } && use.TextBefore is not "O" && HasFormatted(use.TypeArguments);
        return formats || interpolates || (use.Type == "System.String" && noProvider && ComparesByCulture(use)) || SortsByCulture(use)
            ? "current culture" : null;
    }

    /// <summary>True where a method interpolates with a format provider, as string.Create does.</summary>
    public static bool GivesProvider(MemberUse use) =>
        use is { Type: InterpolationHandler, Member: ".ctor" } && use.Parameters.Contains("IFormatProvider", StringComparison.Ordinal);

    /// <summary>Iterators ask for their thread; generated expressions read the default time limit.</summary>
    private static bool IsWrittenByTheCompiler(MemberUse use) =>
        use is { Type: "System.Environment", Member: "get_CurrentManagedThreadId" }
        || use.User.StartsWith("System.Text.RegularExpressions.Generated.", StringComparison.Ordinal);

    private static bool HasFormatted(string typeArguments) => Formatted.Any(type => typeArguments.Contains(type, StringComparison.Ordinal));

    private static bool ComparesByCulture(MemberUse use) => (use.Member, use.Parameters) switch
    {
        ("Compare", var parameters) => !parameters.Contains("StringComparison", StringComparison.Ordinal),
        ("CompareTo" or "ToUpper" or "ToLower", _) => true,
        ("StartsWith" or "EndsWith" or "IndexOf" or "LastIndexOf", var parameters) =>
            parameters.StartsWith("System.String", StringComparison.Ordinal) && !parameters.Contains("StringComparison", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Strings sort by the current culture unless a comparer is given.</summary>
    private static bool SortsByCulture(MemberUse use) =>
        (use.Type == "System.Linq.Enumerable" && Sorting.Contains(use.Member) && use.TypeArguments.Split(',')[^1] == "System.String"
            && !use.Parameters.Contains("IComparer", StringComparison.Ordinal))
        || (use.Type is "System.Collections.Generic.List`1<System.String>" && use is { Member: "Sort", Parameters: "" })
        || (use.Type.StartsWith("System.Collections.Generic.Sorted", StringComparison.Ordinal) && use.Type.Contains("<System.String", StringComparison.Ordinal)
            && use.Member == ".ctor" && !use.Parameters.Contains("IComparer", StringComparison.Ordinal));
}
