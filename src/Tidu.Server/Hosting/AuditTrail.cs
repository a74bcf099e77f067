using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Tidu.Server.Data;
using Tidu.Server.Features.Audit;

namespace Tidu.Server.Hosting;

/// <summary>Writes down who did what. Business writes use <see cref="Add"/>, which saves together with them or not at all; everything else <see cref="RecordAsync"/>.</summary>
public sealed class AuditTrail(TiduDb db, CurrentUser user, TimeProvider clock, IServiceScopeFactory scopes)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Adds an entry to the context of the business write: the next save writes both in one transaction.</summary>
    /// <param name="userName">Where nobody is logged in: who acts all the same, as by a token.</param>
    public void Add(string action, string? objectKind = null, string? objectId = null, object? before = null, object? after = null, string? userName = null) =>
        db.Add(Entry(action, AuditOutcome.Done, objectKind, objectId, before, after, userName));

    /// <summary>Writes an entry at once, apart from whatever the request's context holds.</summary>
    /// <param name="userName">Where nobody is logged in: the name that was tried.</param>
    public async Task RecordAsync(
        string action, AuditOutcome outcome, string? objectKind = null, string? objectId = null, object? after = null, string? userName = null)
    {
        await using var own = scopes.CreateAsyncScope();
        var ownDb = own.ServiceProvider.GetRequiredService<TiduDb>();
        ownDb.Add(Entry(action, outcome, objectKind, objectId, null, after, userName));
        await ownDb.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>Writes down at once something that was done and changed no data, as an export.</summary>
    public Task RecordDoneAsync(string action, string objectKind, string objectId, object? after = null) =>
        RecordAsync(action, AuditOutcome.Done, objectKind, objectId, after);

    /// <summary>Writes down at once something that was tried and did not work.</summary>
    public Task RecordFailedAsync(string action, string objectKind, string objectId, object? after = null) =>
        RecordAsync(action, AuditOutcome.Failed, objectKind, objectId, after);

    /// <summary>Writes down at once that something outside the caller's scope was asked for.</summary>
    public Task RecordRefusedAsync(string objectKind, string objectId) =>
        RecordAsync(AuditActions.Access, AuditOutcome.Refused, objectKind, objectId);

    /// <summary>Passes an answer on; one that is 403 is written down first. Outside a transaction, so that the record does not wait for it.</summary>
    public async Task<IResult> WithRefusalAsync(IResult answer, string objectKind, string objectId)
    {
        if (answer is ProblemHttpResult { StatusCode: StatusCodes.Status403Forbidden })
        {
            await RecordRefusedAsync(objectKind, objectId);
        }

        return answer;
    }

    /// <summary>404 for an object that does not exist or lies outside the caller's scope; the answer is the same, only the second is audited.</summary>
    /// <param name="exists">True where the object exists outside the scope.</param>
    /// <param name="code">As "plan-not-found".</param>
    /// <param name="objectKind">As "plan".</param>
    /// <param name="objectId">As asked for.</param>
    public async Task<ProblemHttpResult> NotFoundAsync(bool exists, string code, string objectKind, string objectId)
    {
        if (exists)
        {
            await RecordRefusedAsync(objectKind, objectId);
        }

        return Problems.NotFound(code, ("id", objectId));
    }

    private AuditEntry Entry(string action, AuditOutcome outcome, string? objectKind, string? objectId, object? before, object? after, string? userName) => new()
    {
        At = clock.GetUtcNow(),
        UserName = PlainText.OneLine(Cut(userName ?? user.UserName, 256) ?? string.Empty),
        OnBehalfOf = user.ActsFor.Count > 0 ? Cut(string.Join('\n', user.ActsFor), 400) : null,
        UnitId = user.Units.Count > 0 ? user.Units[0].UnitId : null,
        Action = action,
        Outcome = outcome,
        ObjectKind = objectKind,
        ObjectId = objectId is null ? null : PlainText.OneLine(Cut(objectId, 256)!),
        Before = Write(before),
        After = Write(after),
        Ip = user.Ip,
        UserAgent = user.UserAgent,
        RequestId = user.RequestId,
    };

    private static string? Write(object? value) => value is null ? null : JsonSerializer.Serialize(value, Json);

    /// <summary>The beginning of a text, never half a character: PostgreSQL refuses those.</summary>
    internal static string? Cut(string? text, int length) => text switch
    {
        null => null,
        { Length: var actual } when actual <= length => text,
        _ => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)],
    };
}
