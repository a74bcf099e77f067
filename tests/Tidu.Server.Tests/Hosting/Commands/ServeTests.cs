using System.Net;
using Microsoft.Data.Sqlite;
using Shouldly;
using Tidu.Server.Hosting.Commands;
using Xunit;

namespace Tidu.Server.Tests.Hosting.Commands;

/// <summary>The first start of a server that is meant for work: an empty database and a token for the first administrators, never demonstration data.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("tidu-serve-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task Serve_WithoutDatabase_MakesAnEmptyOneAndPrintsATokenForTheFirstAdministrators()
    {
        await using var server = await ServerProcess.StartAsync(_data);
        await server.WaitForAsync("/setup");

        File.Exists(Path.Combine(_data, "tidu.db")).ShouldBeTrue();
        File.Exists(Path.Combine(_data, DemoDatabase.AccountsFile)).ShouldBeFalse();
        var browser = await server.BrowserAsync();
        (await browser.Get("/api/plans")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
