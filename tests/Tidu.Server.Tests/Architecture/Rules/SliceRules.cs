using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tidu.Server.Tests.Architecture.Kit;

namespace Tidu.Server.Tests.Architecture.Rules;

/// <summary>Rules 2 and 3: who inside the server may name whom.</summary>
public static class SliceRules
{
    private static readonly string[] Infrastructure = ["Data", "Hosting", "Documents"];

    private static readonly string[] OpenToInfrastructure = ["Identity", "Audit"];

    public static HouseRule Table { get; } = new("slices use only what the table allows", UsesOutsideTable,
        Plant.File("a using", "src/Tidu.Server/Features/Indicators/Indicator.cs", "using Tidu.Server.Features.Monitoring;\nnamespace Tidu.Server.Features.Indicators;"),
        Plant.File("a qualified name", "src/Tidu.Server/Features/Plans/Plan.cs", "namespace Tidu.Server.Features.Plans; class Plan { Tidu.Server.Features.Observations.Observation? o; }"),
        Plant.File("an alias", "src/Tidu.Server/Features/Plans/Plan.cs", "using O = Tidu.Server.Features.Observations.Observation;\nnamespace Tidu.Server.Features.Plans;"),
        Plant.File("a name from the namespace around it", "src/Tidu.Server/Features/Plans/Plan.cs", "namespace Tidu.Server.Features.Plans; class Plan { Features.Observations.Observation? o; }"),
        Plant.File("a folder that is no slice", "src/Tidu.Server/Features/Everything/All.cs", "namespace Tidu.Server.Features.Everything;"));

    public static HouseRule Infrastructures { get; } = new("Data and Hosting use Identity and Audit only, Documents no slice", UsesOfInfrastructure,
        Plant.File("Data uses Plans", "src/Tidu.Server/Data/Context.cs", "using Tidu.Server.Features.Plans;\nnamespace Tidu.Server.Data;"),
        Plant.File("Hosting uses Monitoring", "src/Tidu.Server/Hosting/Start.cs", "namespace Tidu.Server.Hosting; class Start { object? o = Tidu.Server.Features.Monitoring.Board.Empty; }"),
        Plant.File("Documents uses Identity", "src/Tidu.Server/Documents/Workbook.cs", "using Tidu.Server.Features.Identity;\nnamespace Tidu.Server.Documents;"));

    public static HouseRule Folders { get; } = new("a namespace is its folder", NamespacesBesideFolder,
        Plant.File("a slice under another's name", "src/Tidu.Server/Features/Plans/Plan.cs", "namespace Tidu.Server.Features.Monitoring;"),
        Plant.File("a slice that hides its name", "src/Tidu.Server/Features/Plans/Plan.cs", "namespace Tidu.Server.Features;"));

    private static IEnumerable<Violation> UsesOutsideTable(IReadOnlyList<SourceFile> files) =>
        from file in files.ProductCSharp()
        let folders = file.ServerFolders()
        where folders is ["Features", _, ..]
        let slice = Slices.Table.SingleOrDefault(each => each.Name == folders[1])
        from violation in slice is null ? [new Violation(file.Path, 1, $"{folders[1]} is not in the table of slices")] : UsesOutside(file, slice)
        select violation;

    private static IEnumerable<Violation> UsesOutside(SourceFile file, Slice slice) =>
        from use in file.SlicesNamed()
        where use.Slice != slice.Name && !slice.Uses.Contains(use.Slice)
        select file.At(use.Node, $"{slice.Name} may not use {use.Slice}");

    private static IEnumerable<Violation> UsesOfInfrastructure(IReadOnlyList<SourceFile> files) =>
        from file in files.ProductCSharp()
        let folder = file.ServerFolders().FirstOrDefault("")
        where Infrastructure.Contains(folder)
        let allowed = folder == "Documents" ? [] : OpenToInfrastructure
        from use in file.SlicesNamed()
        where !allowed.Contains(use.Slice)
        select file.At(use.Node, $"{folder} may not use {use.Slice}");

    private static IEnumerable<Violation> NamespacesBesideFolder(IReadOnlyList<SourceFile> files) =>
        from file in files.WrittenCSharp()
        where file.IsUnder("src/") || file.IsUnder("tests/")
        let folders = file.Path.Split('/')[1..^1]
        from declaration in file.Tree.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        where !Namespaces(folders).Contains(declaration.Name.ToString())
        select file.At(declaration, $"the namespace is {declaration.Name}, the folder {string.Join('.', folders)}");

    /// <summary>Folders inside a concept or a slice may share its namespace; the concept or slice itself may not be left out.</summary>
    private static IEnumerable<string> Namespaces(string[] folders) =>
        from length in Enumerable.Range(1, folders.Length)
        where length >= Math.Min(folders.Length, folders is [_, "Features", ..] ? 3 : 2)
        select string.Join('.', folders[..length]);
}
