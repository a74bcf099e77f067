using Microsoft.AspNetCore.Authorization;
using Tidu.Server.Hosting.Idempotency;

namespace Tidu.Server.Hosting;

/// <summary>The header <c>Idempotency-Key</c>: the same request sent again within a day gets the first answer and is not carried out twice.</summary>
/// <remarks>Only for changes of business data: answers about accounts may hold a password that must not be kept.</remarks>
public static class KeptAnswers
{
    /// <summary>The header.</summary>
    public const string HeaderName = "Idempotency-Key";

    /// <summary>Says that the answer is the first one's.</summary>
    public const string ReplayedHeader = "Idempotency-Replayed";

    private const int LongestKey = 100;

    private static readonly string[] Policies =
    [
        Hosting.Policies.EditPlans, Hosting.Policies.CommentTargets, Hosting.Policies.EnterValues, Hosting.Policies.GovernValues, Hosting.Policies.ManagePeriods,
        Hosting.Policies.DecideCorrections, Hosting.Policies.DecideAttribution, Hosting.Policies.EditUnits, Hosting.Policies.CultivateEnterprises,
    ];

    /// <summary>After the antiforgery check, so that only requests that would be carried out use a key up.</summary>
    public static void UseKeptAnswers(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (!Keeps(http))
        {
            await next(http);
            return;
        }

        var key = http.Request.Headers[HeaderName].ToString();
        if (key.Length is 0 or > LongestKey || key.Any(char.IsControl))
        {
            await Problems.WriteAsync(http, Problems.Details(400, "idempotency-key-bad", ("longest", LongestKey)));
            return;
        }

        await new KeptRequest(http, key).RunAsync(next);
    });

    private static bool Keeps(HttpContext http) =>
        http.Request.Headers.ContainsKey(HeaderName)
        && !HttpMethods.IsGet(http.Request.Method)
        && !HttpMethods.IsHead(http.Request.Method)
        && http.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>() is { } rules
        && rules.Any(rule => Policies.Contains(rule.Policy));
}
