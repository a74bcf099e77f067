using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidu.Server.Tests.Architecture.Kit;

namespace Tidu.Server.Tests.Architecture.Rules;

/// <summary>Rule 6 for the audit trail: what an auditor reads has a zh-CN text.</summary>
public static partial class AuditTextRule
{
    private const string Texts = "web/src/locales/zh-CN/audit.ts";
    private const string Workbook = "src/Tidu.Server/Resources/audit.json";

    public static HouseRule Actions { get; } = new("every audited action has a zh-CN text", WithoutText,
        Plant.File("a literal", "src/Tidu.Server/Features/Plans/A.cs", "class A { void M(AuditTrail audit) => audit.Add(\"planted-action\", \"plan\"); }"),
        Plant.File("a literal in a conditional", "src/Tidu.Server/Features/Plans/A.cs", "class A { void M(AuditTrail audit, bool b) => audit.Add(b ? \"planted-action\" : \"export\"); }"),
        Plant.File("a constant", "src/Tidu.Server/Features/Plans/PlanActions.cs", "static class PlanActions { public const string Planted = \"planted-action\"; }"));

    private static IEnumerable<Violation> WithoutText(IReadOnlyList<SourceFile> files)
    {
        var known = files.Where(file => file.Path == Texts).SelectMany(file => Key().Matches(file.Text)).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        known.IntersectWith(files.Where(file => file.Path == Workbook).SelectMany(file => WorkbookKey().Matches(file.Text)).Select(match => match.Groups["key"].Value));
        return from file in files.ProductCSharp()
               from literal in Written(file).Concat(Named(file))
               where Code().IsMatch(literal.Token.ValueText) && !known.Contains(literal.Token.ValueText)
               select file.At(literal, $"audited action {literal.Token.ValueText} has no text in {Texts} and {Workbook}");
    }

    /// <summary>First arguments of calls of the trail.</summary>
    private static IEnumerable<LiteralExpressionSyntax> Written(SourceFile file) =>
        from call in file.Tree.DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Add" or "RecordAsync" or "RecordDoneAsync" } member && Trail().IsMatch(member.Expression.ToString())
        from literal in call.ArgumentList.Arguments.Take(1).SelectMany(argument => argument.DescendantNodesAndSelf()).OfType<LiteralExpressionSyntax>()
        where literal.Token.Value is string
        select literal;

    /// <summary>Constants of the classes that name actions.</summary>
    private static IEnumerable<LiteralExpressionSyntax> Named(SourceFile file) =>
        from type in file.Tree.DescendantNodes().OfType<ClassDeclarationSyntax>()
        where type.Identifier.Text.EndsWith("Actions", StringComparison.Ordinal)
        from field in type.Members.OfType<FieldDeclarationSyntax>()
        from literal in field.DescendantNodes().OfType<LiteralExpressionSyntax>()
        where literal.Token.Value is string
        select literal;

    [GeneratedRegex("""^\s+"?(?<key>[a-z][\w-]*)"?:""", RegexOptions.Multiline)]
    private static partial Regex Key();

    [GeneratedRegex("""^\s+"audit-action\.(?<key>[a-z][\w-]*)":""", RegexOptions.Multiline)]
    private static partial Regex WorkbookKey();

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Code();

    [GeneratedRegex("[aA]udit$")]
    private static partial Regex Trail();
}
