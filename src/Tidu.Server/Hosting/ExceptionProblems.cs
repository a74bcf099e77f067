using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Tidu.Server.Data;

namespace Tidu.Server.Hosting;

/// <summary>Turns what a handler did not answer itself into a problem: one switch. Unknown exceptions are 500 without any detail but the trace id; the log has the rest.</summary>
public sealed class ExceptionProblems(ILogger<ExceptionProblems> log) : IExceptionHandler
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteInputOutput = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int NoSpaceOnUnix = 28;
    private const int NoQuotaOnUnix = 122;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = await DescribeAsync(httpContext, exception, cancellationToken);
        if (problem.Status >= 500)
        {
            log.LogError(exception, "Request {Method} {Path} failed, trace {TraceId}", httpContext.Request.Method, httpContext.Request.Path, CurrentUser.TraceIdOf(httpContext));
        }

        await Problems.WriteAsync(httpContext, problem);
        return true;
    }

    private static async ValueTask<ProblemDetails> DescribeAsync(HttpContext http, Exception exception, CancellationToken cancel) => exception switch
    {
        IOException or OperationCanceledException when http.RequestAborted.IsCancellationRequested => Problems.Details(499, "request-aborted"),
        BadHttpRequestException { StatusCode: 413 } => Problems.Details(413, "too-large"),
        PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire } => Problems.Details(400, "bad-request"),
        DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.StringDataRightTruncation or PostgresErrorCodes.NumericValueOutOfRange } } => Problems.Details(400, "bad-request"),
        BadHttpRequestException bad => Problems.Details(bad.StatusCode, "bad-request"),
        AntiforgeryValidationException => Problems.Details(400, "antiforgery"),
        DbUpdateConcurrencyException lost => await DescribeLostRaceAsync(lost, cancel),
        DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } } => Problems.Details(409, "already-exists"),
        DbUpdateException { InnerException: SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } } => Problems.Details(409, "already-exists"),
        DbUpdateException { InnerException: SqliteException inner } => DescribeSqlite(inner),
        SqliteException sqlite => DescribeSqlite(sqlite),
        IOException { HResult: NoSpaceOnUnix or NoQuotaOnUnix or NoSpaceOnWindows } => Problems.Details(503, "disk-full"),
        DbUpdateException { InnerException: NpgsqlException { IsTransient: true } } or NpgsqlException { IsTransient: true } or TimeoutException
            => Problems.Details(503, "database-unavailable"),
        _ => Problems.Details(500, "unexpected"),
    };

    private static ProblemDetails DescribeSqlite(SqliteException exception) => exception.SqliteErrorCode switch
    {
        SqliteBusy or SqliteLocked => Problems.Details(503, "database-busy"),
        SqliteFull => Problems.Details(503, "disk-full"),
        SqliteInputOutput or SqliteReadOnly or SqliteCannotOpen => Problems.Details(503, "disk-trouble"),
        _ => Problems.Details(500, "unexpected"),
    };

    private static async Task<ProblemDetails> DescribeLostRaceAsync(DbUpdateConcurrencyException exception, CancellationToken cancel)
    {
        var entry = exception.Entries.FirstOrDefault(candidate => candidate.Entity is IVersioned);
        var now = entry is null ? null : await entry.GetDatabaseValuesAsync(cancel);
        return Problems.Details(
            409,
            "version-conflict",
            ("yours", entry?.OriginalValues[nameof(IVersioned.Version)]),
            ("current", now?[nameof(IVersioned.Version)]));
    }
}
