using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using Tidu.Engine.Findings;
using Tidu.Engine.Packs;
using Tidu.Engine.Targets;
using Tidu.Server.Hosting;
using Tidu.Server.Tests.Architecture.Kit;
using Xunit;

namespace Tidu.Server.Tests.Architecture;

/// <summary>The enumerations of the server and those of the screens' contract have the same members.</summary>
public partial class ContractCodesTests
{
    private static readonly string Contract = RepositoryFiles.One("web/src/shared/api/contract.ts").Text;

    public static TheoryData<string, IReadOnlyList<string>> Enumerations => new()
    {
        { "Role", Roles.All },
        { "UnitKind", CodesOf<UnitKind>() },
        { "TargetKind", TargetCodes.Kinds.Codes },
        { "Comparator", TargetCodes.Comparators.Codes },
        { "Evaluation", TargetCodes.Evaluations.Codes },
        { "Band", TargetCodes.Bands.Codes },
        { "SourceKind", CodesOf<SourceKind>() },
        { "Trajectory", TargetCodes.Trajectories.Codes },
        { "ObservationState", CodesOf<ObservationState>() },
    };

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void Enumeration_HasTheMembersOfTheContract(string union, IReadOnlyList<string> codes) =>
        MembersOf(Contract, union).ShouldBe(codes, ignoreOrder: true);

    [Fact]
    public void Union_ReadsEveryMember() =>
        MembersOf("export type Planted = \"a\" | \"b\";", "Planted").Count.ShouldBe(2);

    [Fact]
    public void Severities_AreThoseOfTheContract() =>
        SeverityUnion().Match(Contract).Groups[1].Value.Split('|').Select(part => part.Trim(' ', '"')).ShouldBe(CodesOf<FindingSeverity>(), ignoreOrder: true);

    private static List<string> MembersOf(string contract, string union)
    {
        var members = Regex.Match(contract, $"^export type {union} = (?<members>[^;]+);", RegexOptions.Multiline).Groups["members"].Value;
        return [.. members.Split('|').Select(member => member.Trim().Trim('"'))];
    }

    private static List<string> CodesOf<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];

    [GeneratedRegex("""severity: ("error"[^;]+);""")]
    private static partial Regex SeverityUnion();
}
