using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidu.Server.Tests.Architecture.Kit;

namespace Tidu.Server.Tests.Architecture.Rules;

/// <summary>Names say what a thing does. Words that collect everything are refused, unless the field itself uses the term (docs/glossary.md).</summary>
public static partial class NameRules
{
    private const string Glossary = "docs/glossary.md";

    private static readonly HashSet<string> Refused =
        new(["Service", "Services", "Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Common", "Base"], StringComparer.Ordinal);

    public static HouseRule Types { get; } = new("type names say what the type does", EmptyTypeNames,
        Plant.File("a suffix", "src/Tidu.Server/A.cs", "class PlanService { }"),
        Plant.File("a prefix", "src/Tidu.Server/A.cs", "record BaseEntity(int Id);"),
        Plant.File("an interface", "src/Tidu.Server/A.cs", "interface IPlanManager { }"),
        Plant.File("an enumeration", "tests/Tidu.Server.Tests/A.cs", "enum CommonKinds { A }"),
        Plant.File("a delegate", "src/Tidu.Engine/A.cs", "delegate void MathHelper();"));

    public static HouseRule Files { get; } = new("file and folder names say what is in them", EmptyFileNames,
        Plant.File("a script", "web/src/shared/utils.ts", "export {};"),
        Plant.File("a folder", "web/src/shared/helpers/date.ts", "export {};"),
        Plant.File("a C# folder", "src/Tidu.Server/Common/Dates.cs", "class Dates { }"));

    private static IEnumerable<Violation> EmptyTypeNames(IReadOnlyList<SourceFile> files)
    {
        var terms = files.Where(file => file.Path == Glossary).SelectMany(file => Identifiers().Matches(file.Text)).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        return from file in files.WrittenCSharp()
               from node in file.Tree.DescendantNodes()
               let name = node switch
               {
                   BaseTypeDeclarationSyntax type => type.Identifier,
                   DelegateDeclarationSyntax type => type.Identifier,
                   _ => default,
               }
               where name.Text is { Length: > 0 } && !terms.Contains(name.Text) && IsEmptyName(name.Text)
               select file.At(name, $"{name.Text}: say what it does");
    }

    private static IEnumerable<Violation> EmptyFileNames(IReadOnlyList<SourceFile> files) =>
        from file in files
        where file.Extension is ".cs" or ".ts" or ".tsx" or ".mjs" && !file.IsUnder("web/src/locales/")
        from part in file.Path.Split('/')
        let name = part.Split('.')[0]
        where name.Length > 0 && Refused.Contains(char.ToUpperInvariant(name[0]) + name[1..])
        select new Violation(file.Path, 1, $"{part}: say what is in it");

    /// <summary>Only the first and the last word count; the I of an interface is no word.</summary>
    private static bool IsEmptyName(string name)
    {
        var words = Words().Matches(name).Select(match => match.Value).ToList();
        var first = words is ["I", _, ..] ? words[1] : words.FirstOrDefault("");
        return Refused.Contains(first) || Refused.Contains(words.LastOrDefault(""));
    }

    [GeneratedRegex("[A-Z][a-z0-9]*|[a-z0-9]+")]
    private static partial Regex Words();

    [GeneratedRegex("`([A-Z][A-Za-z]+)`")]
    private static partial Regex Identifiers();
}
