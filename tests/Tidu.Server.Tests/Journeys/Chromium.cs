namespace Tidu.Server.Tests.Journeys;

/// <summary>The browser of the journeys: TIDU_CHROMIUM, or one in the usual places.</summary>
public static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];

    /// <summary>Null where there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("TIDU_CHROMIUM") is { Length: > 0 } named ? named : Find();

    /// <summary>True where a missing browser must be a failure, as in CI.</summary>
    public static bool IsRequired { get; } = Environment.GetEnvironmentVariable("TIDU_REQUIRE_CHROMIUM") == "1";

    private static string? Find() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator).Append("/Applications/Google Chrome.app/Contents/MacOS")
         from name in Names.Append("chrome.exe").Append("Google Chrome")
         select System.IO.Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
