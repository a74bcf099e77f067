using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidu.Server.Tests.Architecture.Kit;

namespace Tidu.Server.Tests.Architecture.Rules;

/// <summary>Rule 7: files of 500 lines at most, functions of 40, no regions.</summary>
public static class SizeRules
{
    private const int FileLimit = 500;

    private const int FunctionLimit = 40;

    private static readonly string[] Code = [".cs", ".ts", ".tsx", ".mjs", ".css", ".targets", ".props", ".csproj", ".sh"];

    public static HouseRule Files { get; } = new("no file over 500 lines", LongFiles,
        Plant.File("a long file", "src/Tidu.Engine/A.cs", string.Concat(Enumerable.Repeat("// line\n", FileLimit + 1))),
        Plant.File("a long module", "web/src/app/a.tsx", string.Concat(Enumerable.Repeat("// line\n", FileLimit + 1))));

    public static HouseRule Functions { get; } = new("no function over 40 lines in C#", LongFunctions,
        Plant.File("a long method", "src/Tidu.Engine/A.cs", $"class A {{ void M() {{\n{Statements}}} }}"),
        Plant.File("a long local function", "tests/A.cs", $"class A {{ void M() {{ void L() {{\n{Statements}}} }} }}"),
        Plant.File("a long lambda at the top level", "src/Tidu.Server/Program.cs", $"System.Action a = () => {{\n{Statements}}};"),
        Plant.File("long top-level statements", "src/Tidu.Server/Program.cs", Statements),
        Plant.File("a long accessor", "src/Tidu.Engine/A.cs", $"class A {{ int P {{ get {{\n{Statements} return 1; }} }} }}"));

    public static HouseRule Regions { get; } = new("no regions", RegionsUsed,
        Plant.File("a region", "tests/Tidu.Engine.Tests/A.cs", "class A {\n#region Fields\n#endregion\n}"));

    private static string Statements => string.Concat(Enumerable.Repeat("System.Console.Write(1);\n", FunctionLimit + 1));

    private static IEnumerable<Violation> LongFiles(IReadOnlyList<SourceFile> files) =>
        from file in files.Written().Where(file => Code.Contains(file.Extension))
        let lines = file.Lines.Length - (file.Text.EndsWith('\n') ? 1 : 0)
        where lines > FileLimit
        select new Violation(file.Path, lines, $"{lines} lines, more than {FileLimit}");

    private static IEnumerable<Violation> LongFunctions(IReadOnlyList<SourceFile> files) =>
        from file in files.WrittenCSharp()
        from function in FunctionsIn(file)
        where function.Lines > FunctionLimit
        select file.At(function.Node, $"a function of {function.Lines} lines, more than {FunctionLimit}");

    private static IEnumerable<(SyntaxNode Node, int Lines)> FunctionsIn(SourceFile file)
    {
        var topLevel = file.Tree.Members.OfType<GlobalStatementSyntax>().Where(each => each.Statement is not LocalFunctionStatementSyntax).ToList();
        var functions = file.Tree.DescendantNodes().Where(IsFunction).Select(node => (node, LineCount(node)));
        return topLevel is [] ? functions : functions.Append((topLevel[0], topLevel.Sum(LineCount)));
    }

    private static bool IsFunction(SyntaxNode node) =>
        node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or AnonymousFunctionExpressionSyntax;

    /// <summary>Lines from the first token to the last; comments and attributes before a function do not count.</summary>
    private static int LineCount(SyntaxNode node)
    {
        var attributes = node is MemberDeclarationSyntax { AttributeLists: [.., var last] } ? last.Span.End : node.SpanStart;
        var text = node.SyntaxTree.GetText().Lines;
        var first = node.SpanStart == attributes ? node.SpanStart : node.DescendantTokens().First(token => token.SpanStart >= attributes).SpanStart;
        return text.GetLineFromPosition(node.Span.End).LineNumber - text.GetLineFromPosition(first).LineNumber + 1;
    }

    private static IEnumerable<Violation> RegionsUsed(IReadOnlyList<SourceFile> files) =>
        from file in files.WrittenCSharp()
        from trivia in file.Tree.DescendantTrivia()
        where trivia.IsKind(SyntaxKind.RegionDirectiveTrivia)
        select new Violation(file.Path, file.Line(trivia.SpanStart), "#region");
}
