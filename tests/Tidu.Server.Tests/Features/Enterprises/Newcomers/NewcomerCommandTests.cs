using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Enterprises;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.Commands;
using Tidu.Server.Tests.Features.Enterprises.Importing;
using Xunit;

namespace Tidu.Server.Tests.Features.Enterprises.Newcomers;

/// <summary>Monthly lists at the command line, where nobody has a unit.</summary>
public sealed class NewcomerCommandTests : IDisposable
{
    private readonly string _folder = DemoTemplate.NewFolder();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task List_OfTheOperatorWithoutAUnit_IsRefusedWithOneItIsTaken()
    {
        var (data, file) = (Path.Combine(_folder, "data"), Path.Combine(_folder, "list.csv"));
        await File.WriteAllTextAsync(file, $"统一社会信用代码,企业名称\n{TestCodes.Of(499)},无主名单有限公司\n");
        (await Run("db", "migrate", "--data", data)).Code.ShouldBe(0);
        string[] list = ["import", "enterprises", file, "--newcomers", "registrations", "--month", "2026-01", "--data", data];
        var refused = await Run(list);
        refused.Code.ShouldNotBe(0, refused.Text);
        var taken = await Run([.. list, "--unit", "大安街道"]);
        taken.Code.ShouldBe(0, taken.Text);
        await using var open = CommandDatabase.Open(new HostSettings { DataFolder = data, PacksFolder = Path.Combine(AppContext.BaseDirectory, "packs"), Database = DatabaseTarget.For(data, null) }, Program.Parts);
        (await open.Db.Set<Newcomer>().SingleAsync()).UnitId.ShouldBe("大安街道");
    }

    private static async Task<(int Code, string Text)> Run(params string[] args)
    {
        using var output = new StringWriter();
        var code = await CommandLine.RunAsync(Program.Parts, args, output, output, CancellationToken.None);
        return (code, output.ToString());
    }
}
