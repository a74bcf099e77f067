using System.Reflection;
using System.Xml.Linq;
using Tidu.Engine.Tests.Architecture.Planted;
using Xunit;

namespace Tidu.Engine.Tests.Architecture;

/// <summary>The engine references the BCL and the YAML reader alone, and computes from what it is given. Each scan is proven on planted code.</summary>
public class EnginePurityTests
{
    private static readonly Assembly Engine = typeof(Tidu.Engine.Packs.PackSet).Assembly;
    private static readonly Assembly Own = typeof(EnginePurityTests).Assembly;

    public static TheoryData<string> PlantedMethods =>
        [.. typeof(ImpureCode).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly).Select(method => method.Name)];

    [Fact]
    public void Engine_References_OnlyTheBclAndTheYamlReader() => Assert.Empty(ForeignReferences(Engine));

    [Fact]
    public void ForeignReference_Planted_IsFound() => Assert.Contains("Shouldly", ForeignReferences(Own));

    [Fact]
    public void Engine_Code_IsPure()
    {
        using var code = new AssemblyCode(Engine);

        var impure = Impure(code, _ => true);

        Assert.True(impure is [], string.Join('\n', impure));
    }

    [Theory]
    [MemberData(nameof(PlantedMethods))]
    public void ImpureCode_Planted_IsFound(string method)
    {
        using var code = new AssemblyCode(Own);
        var planted = typeof(ImpureCode).FullName!;

        var impure = Impure(code, type => type.StartsWith(planted, StringComparison.Ordinal));

        Assert.Contains(impure, each => each.StartsWith($"{planted}.{method} ", StringComparison.Ordinal) || each.Contains($"<{method}>", StringComparison.Ordinal));
    }

    [Fact]
    public void Engine_PublicTypes_HaveDocComments() => Assert.Empty(WithoutDocComment(Engine));

    [Fact]
    public void MissingDocComment_Planted_IsFound() => Assert.Contains(typeof(ForeignReference).FullName, WithoutDocComment(Own));

    private static List<string> ForeignReferences(Assembly assembly)
    {
        using var code = new AssemblyCode(assembly);
        return [.. code.References.Where(name => !IsAllowed(name))];
    }

    /// <summary>System.* are the BCL here: the packages of that prefix that are not in the shared framework would not be found beside it.</summary>
    private static bool IsAllowed(string reference) =>
        reference == "YamlDotNet" || (reference.StartsWith("System.", StringComparison.Ordinal) && File.Exists(BclPath(reference)));

    private static string BclPath(string reference) => Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, reference + ".dll");

    private static List<string> Impure(AssemblyCode code, Func<string, bool> types) =>
        [.. from uses in code.Uses(types).GroupBy(use => use.User)
            let givesProvider = uses.Any(ImpureUse.GivesProvider)
            from use in uses
            let reason = ImpureUse.Reason(use)
            where reason is not null && !(givesProvider && use.Member == "AppendFormatted")
            select $"{use}: {reason}"];

    private static List<string> WithoutDocComment(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        var documented = File.Exists(file)
            ? XDocument.Load(file).Descendants("member").Select(member => member.Attribute("name")!.Value).ToHashSet(StringComparer.Ordinal)
            : [];
        return [.. assembly.GetExportedTypes().Select(type => type.FullName!).Where(name => !documented.Contains("T:" + name.Replace('+', '.')))];
    }
}
