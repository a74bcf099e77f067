using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidu.Server.Tests.Architecture.Kit;

namespace Tidu.Server.Tests.Architecture.Rules;

/// <summary>Rule 6: what reaches a screen as a code has a zh-CN text.</summary>
public static partial class ScreenTextRules
{
    private const string Contract = "web/src/shared/api/contract.ts";
    private const string Document = "web/openapi.json";
    private const string Locales = "web/src/locales/zh-CN/";

    /// <summary>Unions that a screen never prints by themselves: a target's kind shows in the printed text, a comparator as its sign, a permission as what it opens.</summary>
    private static readonly string[] Unprinted = ["TargetKind", "Permission"];

    public static HouseRule ProblemCodes { get; } = new("every problem code has a zh-CN text", ProblemsWithoutText,
        Plant.File("a code raised by a handler", "src/Tidu.Server/Features/Plans/A.cs", "class A { object M() => Problems.NotFound(\"planted-code\"); }"),
        Plant.File("a code in a conditional", "src/Tidu.Server/Features/Plans/A.cs", "class A { object M(bool b) => Problems.Of(409, b ? \"planted-code\" : \"other-code\", (\"unit\", 1)); }"),
        Plant.File("a code by status", "src/Tidu.Server/Hosting/ProblemWriter.cs", "class A { object m = new Dictionary<int, string> { [418] = \"planted-code\" }; }"));

    public static HouseRule FindingCodes { get; } = new("every finding code has a zh-CN text", FindingsWithoutText,
        Plant.File("a code", "src/Tidu.Engine/Findings/FindingCodes.cs", "public static class FindingCodes { public const string Planted = \"planted-code\"; }"));

    public static HouseRule Unions { get; } = new("every enumeration of the contract has zh-CN texts", UnionsWithoutText,
        Plant.File("a union", Contract, "export type Planted = \"one\" | \"two\";"),
        new Plant(
            "codes of the server",
            new SourceFile(Contract, "export type Planted = Schemas[\"Codes\"];"),
            new SourceFile(Document, "{ \"components\": { \"schemas\": { \"Codes\": { \"enum\": [\"one\"] } } } }")));

    private static IEnumerable<Violation> ProblemsWithoutText(IReadOnlyList<SourceFile> files)
    {
        var texts = Keys(files, "problems.ts");
        return from file in files.ProductCSharp()
               from literal in ProblemLiterals(file)
               where !texts.Contains(literal.Token.ValueText)
               select file.At(literal, $"problem code {literal.Token.ValueText} has no text in a file of {Locales} whose name ends with problems.ts");
    }

    private static IEnumerable<Violation> FindingsWithoutText(IReadOnlyList<SourceFile> files)
    {
        var texts = Keys(files, "findings.ts");
        return from file in files.ProductCSharp()
               where file.Path.EndsWith("/FindingCodes.cs", StringComparison.Ordinal)
               from literal in file.Tree.DescendantNodes().OfType<LiteralExpressionSyntax>()
               where !texts.Contains(literal.Token.ValueText)
               select file.At(literal, $"finding code {literal.Token.ValueText} has no text in {Locales}findings.ts");
    }

    /// <summary>A text table typed by the union: the TypeScript compiler then refuses a member without a text.</summary>
    private static IEnumerable<Violation> UnionsWithoutText(IReadOnlyList<SourceFile> files)
    {
        var locales = string.Concat(files.Where(file => file.IsUnder(Locales)).Select(file => file.Text));
        var enumerations = Enumerations(files);
        return from file in files
               where file.Path == Contract
               from union in Union().Matches(file.Text)
               let name = union.Groups["name"].Value
               where union.Groups["schema"] is not { Success: true, Value: var schema } || enumerations.Contains(schema)
               where !Unprinted.Contains(name) && !locales.Contains($"Record<{name},", StringComparison.Ordinal)
               select new Violation(file.Path, file.Text[..union.Index].Count(letter => letter == '\n') + 1, $"no Record<{name}, …> of texts in {Locales}");
    }

    /// <summary>Names of the closed sets of codes in the server's description of itself.</summary>
    private static HashSet<string> Enumerations(IEnumerable<SourceFile> files) =>
    [
        .. from file in files
           where file.Path == Document
           from schema in JsonDocument.Parse(file.Text).RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject()
           where schema.Value.TryGetProperty("enum", out _)
           select schema.Name,
    ];

    /// <summary>Literals given to Problems as a code: arguments themselves or branches of one, not what stands in a parameter's tuple.</summary>
    private static IEnumerable<LiteralExpressionSyntax> ProblemLiterals(SourceFile file) =>
        from literal in file.Tree.DescendantNodes().OfType<LiteralExpressionSyntax>()
        where literal.Token.Value is string && Code().IsMatch(literal.Token.ValueText)
        where IsCodeArgument(literal) || (file.Path.EndsWith("/ProblemWriter.cs", StringComparison.Ordinal) && literal.Parent is AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax })
        select literal;

    private static bool IsCodeArgument(LiteralExpressionSyntax literal)
    {
        SyntaxNode node = literal;
        while (node.Parent is ConditionalExpressionSyntax or ParenthesizedExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            && call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Problems" } };
    }

    private static HashSet<string> Keys(IEnumerable<SourceFile> files, string locale) =>
        files.Where(file => file.IsUnder(Locales) && file.Path.EndsWith(locale, StringComparison.OrdinalIgnoreCase)).SelectMany(file => Key().Matches(file.Text)).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("""^\s+"?(?<key>[a-z][\w-]*)"?:""", RegexOptions.Multiline)]
    private static partial Regex Key();

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Code();

    [GeneratedRegex("""^export type (?<name>\w+) = (?:"[^;]+|Schemas\["(?<schema>\w+)"\]);""", RegexOptions.Multiline)]
    private static partial Regex Union();
}
