using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;

namespace Tidu.Server.Hosting.Idempotency;

/// <summary>One request with a key: claims the key, lets the handler run, keeps its answer. The key's row lives in a context of its own, apart from the request's.</summary>
internal sealed class KeptRequest(HttpContext http, string key)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>No request runs longer; one that is still marked so was cut off by the end of the process.</summary>
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(5);

    private readonly string _user = http.User.Identity!.Name!;
    private readonly TimeProvider _clock = http.RequestServices.GetRequiredService<TimeProvider>();

    public async Task RunAsync(RequestDelegate next)
    {
        var content = await RequestContent.ReadAsync(http.Request);
        if (await ClaimAsync(content.Hash ?? string.Empty) is { } earlier)
        {
            await AnswerAsync(earlier, content);
            return;
        }

        var answer = http.Response.Body;
        using var buffer = new MemoryStream();
        http.Response.Body = buffer;
        var carriedOut = false;
        try
        {
            await next(http);
            carriedOut = true;
        }
        finally
        {
            http.Response.Body = answer;
            await SettleAsync(carriedOut && IsKept() ? await HashOfRestAsync(content) : null, buffer.ToArray());
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(answer, http.RequestAborted);
    }

    /// <summary>A failure of the server is not kept: the next try is carried out.</summary>
    private bool IsKept() =>
        http.Response.StatusCode < 499 && (http.Response.ContentType is null || http.Response.ContentType.Contains("json", StringComparison.Ordinal));

    /// <summary>Null where the rest of the request does not come: then it was not this request that was carried out.</summary>
    private async Task<string?> HashOfRestAsync(RequestContent content)
    {
        try
        {
            return await content.FinishAsync(http.RequestAborted);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Null where the key is this request's now; else what stands under it.</summary>
    private async Task<KeptAnswer?> ClaimAsync(string hash)
    {
        await using var scope = http.RequestServices.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TiduDb>();
        var now = _clock.GetUtcNow();
        return await db.InTransactionAsync<KeptAnswer?>(
            async () =>
            {
                await db.TakeTurnAsync($"idempotency/{_user}/{key}", http.RequestAborted);
                var cutoff = now - Kept;
                await db.Set<KeptAnswer>().Where(row => row.At < cutoff).ExecuteDeleteAsync(http.RequestAborted);
                if (await db.Set<KeptAnswer>().AsNoTracking().SingleOrDefaultAsync(row => row.UserName == _user && row.Key == key, http.RequestAborted) is { } earlier)
                {
                    return earlier;
                }

                db.Add(new KeptAnswer { UserName = _user, Key = key, RequestHash = hash, At = now });
                await db.SaveChangesAsync(http.RequestAborted);
                return null;
            },
            http.RequestAborted);
    }

    /// <summary>Keeps the answer to the request of the hash; without a hash the key is free again.</summary>
    private async Task SettleAsync(string? hash, byte[] body)
    {
        await using var scope = http.RequestServices.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TiduDb>();
        await db.InTransactionAsync(
            async () =>
            {
                var row = await db.Set<KeptAnswer>().SingleOrDefaultAsync(each => each.UserName == _user && each.Key == key, CancellationToken.None);
                if (row is not null && hash is null)
                {
                    db.Remove(row);
                }
                else if (row is not null)
                {
                    (row.RequestHash, row.Status, row.Body) = (hash!, http.Response.StatusCode, body);
                }

                await db.SaveChangesAsync(CancellationToken.None);
            },
            CancellationToken.None);
    }

    private async Task AnswerAsync(KeptAnswer earlier, RequestContent content)
    {
        // While the first upload is still coming nobody knows its content: the second one waits, whatever it holds.
        if ((earlier.Status is not null || earlier.RequestHash.Length > 0) && earlier.RequestHash != await content.FinishAsync(http.RequestAborted))
        {
            await Problems.WriteAsync(http, Problems.Details(422, "idempotency-key-reused"));
        }
        else if (earlier.Status is { } status)
        {
            http.Response.StatusCode = status;
            http.Response.Headers[KeptAnswers.ReplayedHeader] = "true";
            if (earlier.Body is { Length: > 0 } body)
            {
                http.Response.ContentType = status >= 400 ? "application/problem+json; charset=utf-8" : "application/json; charset=utf-8";
                await http.Response.Body.WriteAsync(body, http.RequestAborted);
            }
        }
        else
        {
            var cutOff = _clock.GetUtcNow() - earlier.At > LongestRun;
            await Problems.WriteAsync(http, cutOff ? Problems.Details(409, "request-interrupted") : Problems.Details(409, "request-under-way"));
        }
    }
}
