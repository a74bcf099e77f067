using System.Text.Json;
using Shouldly;
using Tidu.Engine.Findings;
using Tidu.Engine.Packs;
using Tidu.Engine.Targets;
using Tidu.Server.Hosting;
using Tidu.Server.Tests.Architecture.Kit;
using Xunit;

namespace Tidu.Server.Tests.Architecture;

/// <summary>The codes that answers are written with are those of the HTTP contract, from which the screens' unions are generated.</summary>
public class ContractCodesTests
{
    private static readonly JsonElement Schemas =
        JsonDocument.Parse(RepositoryFiles.One("web/openapi.json").Text).RootElement.GetProperty("components").GetProperty("schemas");

    public static TheoryData<string, IReadOnlyList<string>> Enumerations => new()
    {
        { "Role", Roles.All },
        { "Permission", Policies.Held(CurrentUser.LocalOperator) },
        { "UnitKind", CodesOf<UnitKind>() },
        { "TargetKind", TargetCodes.Kinds.Codes },
        { "TargetNature", TargetCodes.Natures.Codes },
        { "Comparator", TargetCodes.Comparators.Codes },
        { "Evaluation", TargetCodes.Evaluations.Codes },
        { "Band", TargetCodes.Bands.Codes },
        { "BandBasis", TargetCodes.BandBases.Codes },
        { "RatioObstacle", TargetCodes.RatioObstacles.Codes },
        { "SourceKind", CodesOf<SourceKind>() },
        { "Trajectory", TargetCodes.Trajectories.Codes },
        { "ObservationState", CodesOf<ObservationState>() },
        { "FindingSeverity", CodesOf<FindingSeverity>() },
    };

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void Enumeration_HasTheMembersOfTheContract(string name, IReadOnlyList<string> codes) =>
        Schemas.GetProperty(name).GetProperty("enum").EnumerateArray().Select(code => code.GetString()).ShouldBe(codes, ignoreOrder: true);

    private static List<string> CodesOf<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
}
