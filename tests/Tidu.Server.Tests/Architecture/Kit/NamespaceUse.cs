using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tidu.Server.Tests.Architecture.Kit;

/// <summary>Reads from a C# file which slices it names, by a using or by a qualified name.</summary>
public static class NamespaceUse
{
    /// <summary>The parts after <c>Tidu.Server.</c> of a file's namespace, by its folder.</summary>
    public static string[] ServerFolders(this SourceFile file) =>
        file.IsUnder("src/Tidu.Server/") ? file.Path.Split('/')[2..^1] : [];

    /// <summary>The names after <c>Features.</c> wherever the file writes a namespace: usings, aliases, qualified names.</summary>
    public static IEnumerable<(SyntaxNode Node, string Slice)> SlicesNamed(this SourceFile file) =>
        from node in file.Tree.DescendantNodes()
        where node is QualifiedNameSyntax or MemberAccessExpressionSyntax
        where node.Parent is not BaseNamespaceDeclarationSyntax
        let parts = WithoutSpace(node).Split('.')
        where parts.Length >= 2 && parts[^2] == "Features" && (parts.Length == 2 || parts[^3] is "Server" or "global::Tidu.Server")
        select (node, parts[^1]);

    /// <summary>True where a file names a namespace of the server, in full or from <c>Server.</c> on.</summary>
    public static IEnumerable<SyntaxNode> ServerNamespaceNamed(this SourceFile file, string name) =>
        from node in file.Tree.DescendantNodes()
        where node is QualifiedNameSyntax or MemberAccessExpressionSyntax
        where node.Parent is not BaseNamespaceDeclarationSyntax && WithoutSpace(node).EndsWith($"Tidu.Server.{name}", StringComparison.Ordinal)
        select node;

    private static string WithoutSpace(SyntaxNode node) => string.Concat(node.DescendantTokens().Select(token => token.Text));
}
