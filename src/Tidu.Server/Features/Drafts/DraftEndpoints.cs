using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Tidu.Server.Data;
using Tidu.Server.Hosting;
using Tidu.Server.Hosting.OpenApi;

namespace Tidu.Server.Features.Drafts;

/// <summary>A draft in the list.</summary>
public sealed record DraftInfo(string Form, DateTimeOffset SavedAt, int Length);

/// <summary>A draft with what the form made of it.</summary>
public sealed record DraftView(string Form, DateTimeOffset SavedAt, JsonElement Content);

/// <summary>/api/drafts: what a user typed and has not sent yet. Everybody meets only the own ones, also when a right to send them is gone.</summary>
public static partial class DraftEndpoints
{
    /// <summary>Bytes of UTF-8.</summary>
    public const int Largest = 256 * 1024;

    /// <summary>Drafts of one user.</summary>
    public const int Most = 200;

    /// <summary>The slice's routes.</summary>
    public static void MapDrafts(this IEndpointRouteBuilder app)
    {
        var drafts = app.MapGroup("/api/drafts").RequireAuthorization().WithTags("Drafts");
        drafts.MapGet("/", List).WithSummary("Own drafts, newest first");
        drafts.MapGet("/{form}", Read).WithSummary("A draft as it was saved; nothing where there is none, as before most forms are opened").Produces<DraftView>().Produces(204);
        drafts.MapPut("/{form}", Save).WithSummary("Saves a draft; the one before is gone").Produces<DraftInfo>().WithProblems(413, 422);
        drafts.MapDelete("/{form}", Delete).WithSummary("Clears a draft").Produces(204);
    }

    private static async Task<Ok<List<DraftInfo>>> List(TiduDb db, CurrentUser user, CancellationToken cancel)
    {
        var rows = await db.Set<Draft>().AsNoTracking().Where(draft => draft.UserName == user.UserName).ToListAsync(cancel);
        return TypedResults.Ok(rows.OrderByDescending(draft => draft.SavedAt).Select(draft => new DraftInfo(draft.Form, draft.SavedAt, draft.Content.Length)).ToList());
    }

    private static async Task<IResult> Read(string form, TiduDb db, CurrentUser user, CancellationToken cancel) =>
        await db.Set<Draft>().AsNoTracking().SingleOrDefaultAsync(draft => draft.UserName == user.UserName && draft.Form == form, cancel) is { } found
            ? Results.Ok(new DraftView(found.Form, found.SavedAt, JsonDocument.Parse(found.Content).RootElement))
            : Results.NoContent();

    private static async Task<IResult> Save(string form, JsonElement content, TiduDb db, CurrentUser user, TimeProvider clock, CancellationToken cancel)
    {
        if (!Form().IsMatch(form))
        {
            return Problems.BadRequest("draft-form", ("value", form));
        }

        if (!IsReadable(content))
        {
            return Problems.BadRequest("bad-request");
        }

        var text = content.GetRawText();
        return Encoding.UTF8.GetByteCount(text) > Largest
            ? Problems.Of(413, "draft-too-large", ("most", Largest / 1024))
            : await db.InTransactionAsync(() => SaveAsync(form, text, db, user.UserName, clock.GetUtcNow(), cancel), cancel);
    }

    /// <summary>False where a text has half a character, written as an escape: it could be kept and never be given back.</summary>
    private static bool IsReadable(JsonElement content)
    {
        try
        {
            JsonSerializer.SerializeToUtf8Bytes(content);
            return true;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static async Task<IResult> SaveAsync(string form, string text, TiduDb db, string userName, DateTimeOffset now, CancellationToken cancel)
    {
        await db.TakeTurnAsync($"drafts/{userName}", cancel);
        var draft = await db.Set<Draft>().SingleOrDefaultAsync(row => row.UserName == userName && row.Form == form, cancel);
        if (draft is null && await db.Set<Draft>().CountAsync(row => row.UserName == userName, cancel) >= Most)
        {
            return Problems.RuleBroken("too-many-drafts", ("most", Most));
        }

        draft ??= db.Add(new Draft { UserName = userName, Form = form, Content = text, SavedAt = now }).Entity;
        (draft.Content, draft.SavedAt) = (text, now);
        await db.SaveChangesAsync(cancel);
        return Results.Ok(new DraftInfo(form, now, text.Length));
    }

    /// <summary>A draft that is not there is as good as cleared.</summary>
    private static async Task<NoContent> Delete(string form, TiduDb db, CurrentUser user, CancellationToken cancel)
    {
        await db.InTransactionAsync(
            () => db.Set<Draft>().Where(row => row.UserName == user.UserName && row.Form == form).ExecuteDeleteAsync(cancel), cancel);
        return TypedResults.NoContent();
    }

    [GeneratedRegex(@"\A[\p{L}\p{N}:._~-]{1,200}\z")]
    private static partial Regex Form();
}
