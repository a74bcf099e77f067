using System.Text.Json.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tidu.Server.Tests.Architecture.Kit;

/// <summary>A text file of the repository. Its path is relative to the root, with forward slashes.</summary>
public sealed class SourceFile(string path, string text)
{
    private readonly Lazy<CompilationUnitSyntax> tree = new(() => CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot());

    public string Path { get; } = path;

    public string Text { get; } = text;

    public string Extension => System.IO.Path.GetExtension(Path);

    [JsonIgnore]
    public string[] Lines => Text.Split('\n');

    /// <summary>The syntax tree of a C# file.</summary>
    [JsonIgnore]
    public CompilationUnitSyntax Tree => tree.Value;

    public bool IsUnder(string folder) => Path.StartsWith(folder, StringComparison.Ordinal);

    public Violation At(SyntaxNode node, string message) => new(Path, Line(node.SpanStart), message);

    public Violation At(SyntaxToken token, string message) => new(Path, Line(token.SpanStart), message);

    /// <summary>The line of a position in a C# file, from 1.</summary>
    public int Line(int position) => Tree.SyntaxTree.GetText().Lines.GetLineFromPosition(position).LineNumber + 1;
}
