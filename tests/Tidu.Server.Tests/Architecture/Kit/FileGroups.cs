namespace Tidu.Server.Tests.Architecture.Kit;

/// <summary>The groups of files that rules speak about.</summary>
public static class FileGroups
{
    public static IEnumerable<SourceFile> CSharp(this IEnumerable<SourceFile> files) => files.Where(file => file.Extension == ".cs");

    /// <summary>Files that people wrote, not a program.</summary>
    public static IEnumerable<SourceFile> Written(this IEnumerable<SourceFile> files) => files.Where(file => !IsGenerated(file));

    /// <summary>C# files that people wrote; migrations are generated.</summary>
    public static IEnumerable<SourceFile> WrittenCSharp(this IEnumerable<SourceFile> files) => files.CSharp().Written();

    /// <summary>C# files of the product, tests left out.</summary>
    public static IEnumerable<SourceFile> ProductCSharp(this IEnumerable<SourceFile> files) => files.WrittenCSharp().Where(file => file.IsUnder("src/"));

    public static IEnumerable<SourceFile> Script(this IEnumerable<SourceFile> files) =>
        files.Where(file => file.Extension is ".ts" or ".tsx" or ".mjs" && !IsGenerated(file));

    /// <summary>The web app's own modules.</summary>
    public static IEnumerable<SourceFile> WebSource(this IEnumerable<SourceFile> files) =>
        files.Where(file => file.IsUnder("web/src/") && file.Extension is ".ts" or ".tsx" && !IsGenerated(file));

    /// <summary>Tests, and what only tests load.</summary>
    public static bool IsTest(this SourceFile file) =>
        file.IsUnder("tests/") || file.IsUnder("web/e2e/") || file.IsUnder("web/src/testing/") || file.Path.Contains(".test.", StringComparison.Ordinal);

    private static bool IsGenerated(SourceFile file) =>
        file.Path.Contains("/Migrations/", StringComparison.Ordinal) || file.Path == "web/src/shared/api/schema.d.ts";
}
