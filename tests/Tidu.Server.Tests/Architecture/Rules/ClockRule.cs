using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidu.Server.Tests.Architecture.Kit;

namespace Tidu.Server.Tests.Architecture.Rules;

/// <summary>Rule 9: the time is injected, chance is seeded. The analyzer of banned symbols says so at build time; this says that it is not silenced.</summary>
public static class ClockRule
{
    private static readonly string[] Banned =
        ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Random.Shared", "TimeZoneInfo.Local"];

    public static HouseRule Rule { get; } = new("time is injected and chance is seeded", Clocks,
        Plant.File("the wall clock", "src/Tidu.Server/A.cs", "var d = System.DateTime.Now;"),
        Plant.File("today", "src/Tidu.Server/A.cs", "var d = DateTime.Today.AddDays(1);"),
        Plant.File("the zone of the machine", "src/Tidu.Server/A.cs", "var z = TimeZoneInfo.Local;"),
        Plant.File("unseeded chance", "tests/Tidu.Server.Tests/A.cs", "var r = new Random();"),
        Plant.File("a silenced analyzer", "src/Tidu.Server/A.cs", "#pragma warning disable RS0030\nvar a = 1;"));

    private static IEnumerable<Violation> Clocks(IReadOnlyList<SourceFile> files) =>
        from file in files.WrittenCSharp()
        where !file.IsUnder("tests/Tidu.Engine.Tests/Architecture/Planted/")
        from violation in Members(file).Concat(Randoms(file)).Concat(Silenced(file))
        select violation;

    private static IEnumerable<Violation> Members(SourceFile file) =>
        from node in file.Tree.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        let name = $"{LastName(node.Expression)}.{node.Name.Identifier.Text}"
        where Banned.Contains(name)
        select file.At(node, $"{name}: inject TimeProvider, give chance a seed");

    private static string LastName(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        IdentifierNameSyntax name => name.Identifier.Text,
        _ => "",
    };

    private static IEnumerable<Violation> Randoms(SourceFile file) =>
        from node in file.Tree.DescendantNodes().OfType<ObjectCreationExpressionSyntax>()
        where node.Type.ToString() is "Random" or "System.Random" && node.ArgumentList is null or { Arguments: [] }
        select file.At(node, "new Random(): give a seed");

    private static IEnumerable<Violation> Silenced(SourceFile file) =>
        from trivia in file.Tree.DescendantTrivia()
        where trivia.GetStructure() is PragmaWarningDirectiveTriviaSyntax pragma && pragma.ToString().Contains("RS0030", StringComparison.Ordinal)
        select new Violation(file.Path, file.Line(trivia.SpanStart), "RS0030 silenced");
}
