using System.Text.RegularExpressions;
using Tidu.Server.Tests.Architecture.Kit;

namespace Tidu.Server.Tests.Architecture.Rules;

/// <summary>Rule 5: no Chinese in the literals or identifiers of C#; comments may quote official terms.</summary>
public static partial class ChineseRule
{
    public static HouseRule Rule { get; } = new("no Chinese in C# outside Resources", Chinese,
        Plant.File("a literal", "src/Tidu.Server/A.cs", "class A { string t = \"亿元\"; }"),
        Plant.File("an escape", "src/Tidu.Server/A.cs", "class A { string t = \"\\u4ebf\"; }"),
        Plant.File("a character", "src/Tidu.Engine/A.cs", "class A { char c = '％'; }"),
        Plant.File("punctuation alone", "src/Tidu.Engine/A.cs", "class A { string t = \"、\"; }"),
        Plant.File("an interpolated raw string", "src/Tidu.Engine/A.cs", "class A { string t = $\"\"\"\n  // {1}家\n  \"\"\"; }"),
        Plant.File("an identifier", "src/Tidu.Engine/A.cs", "class 计划 { }"),
        Plant.File("after a false comment", "src/Tidu.Engine/A.cs", "class A { string t = \"// \" + \"家\"; }"));

    private static IEnumerable<Violation> Chinese(IReadOnlyList<SourceFile> files) =>
        from file in files.ProductCSharp()
        where !file.Path.Contains("/Resources/", StringComparison.Ordinal)
        from token in file.Tree.DescendantTokens(descendIntoTrivia: false)
        where Han().IsMatch(token.Text) || Han().IsMatch(token.ValueText)
        select file.At(token, $"Chinese in code: {token.Text}; words are data in packs/lexicon, sentences stand in Resources");

    /// <summary>Ideographs with their extensions, CJK punctuation, full-width forms.</summary>
    [GeneratedRegex(@"[\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF]|[\uD840-\uD8BF][\uDC00-\uDFFF]")]
    private static partial Regex Han();
}
