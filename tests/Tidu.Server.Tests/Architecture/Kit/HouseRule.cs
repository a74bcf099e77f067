namespace Tidu.Server.Tests.Architecture.Kit;

/// <summary>A rule about the code base: a function from files to violations, and the violations planted to prove that it can fail.</summary>
public sealed record HouseRule(string Name, Func<IReadOnlyList<SourceFile>, IEnumerable<Violation>> Check, params Plant[] Plants)
{
    public override string ToString() => Name;
}

/// <summary>Files that break a rule, and files beside them that keep it.</summary>
public sealed record Plant(string Name, params SourceFile[] Files)
{
    public static Plant File(string name, string path, string text) => new(name, new SourceFile(path, text));

    public override string ToString() => Name;
}
