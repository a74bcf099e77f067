using System.Text.Json;
using Shouldly;
using Tidu.Server.Tests.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Features.Plans;

/// <summary>A start with other packs than the database was filled from.</summary>
public sealed class NewPackCommandTests(DemoCommands commands) : IClassFixture<DemoCommands>
{
    [Fact]
    public async Task Start_WithNewerPacks_LoadsThemOnceAndSaysSoOnStderr()
    {
        using var packs = new PackEdit()
            .Change("yongchuan-2023-663", "version: 1", "version: 2")
            .Change("yongchuan-2023-663", "values: [139, 166, 200, 239, 287, 334]", "values: [139, 166, 200, 239, 287, 340]");
        var first = await Board(packs.Folder);
        first.Error.ShouldNotBeEmpty();
        Target(first).ShouldBe(340);
        var second = await Board(packs.Folder);
        second.Error.ShouldBeEmpty();
        second.Output.ShouldBe(first.Output);
    }

    private Task<CommandRun> Board(string packs) =>
        commands.Run("board", "--plan", "yongchuan-2023-663", "--indicator", "hnte", "--on", "2027-12-31", "--packs", packs, "--json");

    private static decimal? Target(CommandRun run) => JsonDocument.Parse(run.Output).RootElement.Items("units")[0].Number("target");
}
