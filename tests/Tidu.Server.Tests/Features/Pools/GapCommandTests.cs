using Shouldly;
using Tidu.Server.Tests.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Features.Pools;

/// <summary>tidu gap: a file that is asked for is written or refused.</summary>
public sealed class GapCommandTests(DemoCommands commands) : IClassFixture<DemoCommands>
{
    [Fact]
    public async Task Gap_WorkbookOfAmounts_IsRefusedAndNoFileIsWritten()
    {
        var file = Path.Combine(commands.Data, "amounts.xlsx");
        var run = await commands.Run("gap", "--plan", "yongchuan-2023-663", "--indicator", "enterprise-rd", "--year", "2025", "--xlsx", file);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("按金额计");
        File.Exists(file).ShouldBeFalse();
    }
}
