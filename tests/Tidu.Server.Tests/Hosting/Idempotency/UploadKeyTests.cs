using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Tidu.Server.Data;
using Tidu.Server.Features.Imports;
using Xunit;

namespace Tidu.Server.Tests.Hosting.Idempotency;

/// <summary>Uploads under a key: what counts is the content of files and fields, not how long they are or how the sending was cut into parts.</summary>
public abstract class UploadKeyTests(AppFixture fixture)
{
    private const string File = "单位,指标,期间,数值\n大安街道,科技型企业,2021-03,71\n";
    private const string Other = "单位,指标,期间,数值\n大安街道,科技型企业,2021-05,71\n";

    private TiduApp App => fixture.App;

    [SkippableFact]
    public async Task Upload_SentAgain_GetsTheFirstAnswerAndMakesNoSecondJob()
    {
        using var client = await App.LogInAs("yc-officer");
        var first = await Send(client, "u-1", Other, "----first");
        var again = await Send(client, "u-1", Other, "--another-and-longer-boundary");
        first.StatusCode.ShouldBe(HttpStatusCode.Accepted, await first.Content.ReadAsStringAsync());
        (again.StatusCode, await again.Content.ReadAsStringAsync()).ShouldBe((first.StatusCode, await first.Content.ReadAsStringAsync()));
        again.Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        (await App.InDatabase(db => db.Set<ImportJob>().CountAsync(job => job.FileName == "u-1.csv"))).ShouldBe(1);
    }

    [SkippableFact]
    public async Task Upload_OtherContentOfTheSameLength_IsRefused()
    {
        using var client = await App.LogInAs("yc-officer");
        (await Send(client, "u-2", File, "b")).EnsureSuccessStatusCode();
        await (await Send(client, "u-2", File.Replace("71", "17", StringComparison.Ordinal), "b")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
        (await App.InDatabase(db => db.Set<ImportJob>().CountAsync(job => job.FileName == "u-2.csv"))).ShouldBe(1);
    }

    [SkippableFact]
    public async Task Upload_LongFile_IsHashedWhereverItsReadingIsCut()
    {
        using var client = await App.LogInAs("yc-officer");
        var text = new StringBuilder(File);
        for (var row = 0; row < 20_000; row++)
        {
            text.Append("大安街道,科技型企业,2021-04,").Append(row % 97).Append('\n');
        }

        (await Send(client, "u-3", text.ToString(), "boundary-1")).EnsureSuccessStatusCode();
        (await Send(client, "u-3", text.ToString(), "bound-2")).Headers.GetValues("Idempotency-Replayed").ShouldBe(["true"]);
        text[^2] = text[^2] == '1' ? '2' : '1';
        await (await Send(client, "u-3", text.ToString(), "boundary-1")).ShouldBeProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
    }

    [SkippableFact]
    public async Task Upload_KeyOfAnUploadUnderWay_WaitsWhateverItHolds()
    {
        using var client = await App.LogInAs("yc-officer");
        (await Send(client, "u-4", File, "b")).EnsureSuccessStatusCode();
        await App.InDatabase(async db =>
        {
            var row = await db.Set<KeptAnswer>().SingleAsync(each => each.Key == "u-4");
            (row.Status, row.RequestHash) = (null, string.Empty);
            await db.SaveChangesAsync();
        });
        await (await Send(client, "u-4", File + "\n", "b")).ShouldBeProblem(HttpStatusCode.Conflict, "request-under-way");
    }

    private static Task<HttpResponseMessage> Send(TiduClient client, string key, string csv, string boundary)
    {
        var form = new MultipartFormDataContent(boundary) { { new StringContent("observations"), "kind" }, { new StringContent("{}"), "options" } };
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(csv)), "file", $"{key}.csv");
        form.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return client.Send(HttpMethod.Post, "/api/imports", form);
    }
}

public sealed class SqliteUploadKeyTests(SqliteFixture fixture) : UploadKeyTests(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresUploadKeyTests(PostgresFixture fixture) : UploadKeyTests(fixture), IClassFixture<PostgresFixture>;
