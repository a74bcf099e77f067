using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Tidu.Server.Features.Imports;

namespace Tidu.Server.Tests.Features.Imports;

/// <summary>A user who imports files: uploads, waits for the work beside the requests, decides.</summary>
public sealed class ImportBrowser(TiduApp app, TiduClient client)
{
    /// <summary>Sends a file; the answer as it comes.</summary>
    public Task<HttpResponseMessage> Send(string fileName, byte[] content, object? options = null, string kind = "observations")
    {
        var form = new MultipartFormDataContent { { new StringContent(kind), "kind" }, { new StringContent(JsonSerializer.Serialize(options ?? new { })), "options" } };
        form.Add(new ByteArrayContent(content), "file", fileName);
        return client.Send(HttpMethod.Post, "/api/imports", form);
    }

    /// <summary>Sends a CSV file and waits until it is checked.</summary>
    public async Task<JsonElement> Check(string csv, object? options = null, string fileName = "values.csv", string kind = "observations") =>
        await After(await Send(fileName, Encoding.UTF8.GetBytes(csv), options, kind));

    /// <summary>Decides to import, and waits for the end.</summary>
    public async Task<JsonElement> Run(JsonElement job, string mode = "all-or-nothing", string? reason = null) => await After(await Decide(job, mode, reason));

    /// <summary>Decides to import; the answer as it comes.</summary>
    public Task<HttpResponseMessage> Decide(JsonElement job, string mode = "all-or-nothing", string? reason = null) =>
        client.Post($"/api/imports/{job.Text("id")}/run", new { mode, reason, version = job.GetProperty("version").GetInt32() });

    /// <summary>The job when the work that the answer started has ended.</summary>
    public async Task<JsonElement> After(HttpResponseMessage accepted)
    {
        var text = await accepted.Content.ReadAsStringAsync();
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted, text);
        var id = JsonDocument.Parse(text).RootElement.Text("id")!;
        await app.InScope(services => services.GetRequiredService<ImportQueue>().Find(id)?.Finished ?? Task.CompletedTask);
        return await client.Read($"/api/imports/{id}");
    }
}
