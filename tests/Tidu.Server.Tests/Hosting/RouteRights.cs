using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Tidu.Server.Hosting;
using Tidu.Server.Tests.Architecture.Kit;

namespace Tidu.Server.Tests.Hosting;

/// <summary>Who may call a route: "anonymous", "everybody" who is logged in, or roles. The file beside this one has a line for each; a person reviews every change of it.</summary>
public sealed record RouteRights(string Route, IReadOnlyList<string> Callers)
{
    public const string Anonymous = "anonymous";
    public const string Everybody = "everybody";

    public static string File => Path.Combine(RepositoryFiles.Root, "tests/Tidu.Server.Tests/Hosting/route-rights.txt");

    public bool Allows(string role) => Callers.Contains(role) || Callers.Contains(Everybody) || Callers.Contains(Anonymous);

    public override string ToString() => $"{Route}: {string.Join(' ', Callers)}";

    /// <summary>What the file says.</summary>
    public static IReadOnlyList<RouteRights> Read() =>
        [.. System.IO.File.ReadAllLines(File).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(": ")).Select(parts => new RouteRights(parts[0], parts[1].Split(' ')))];

    /// <summary>What the program says of itself.</summary>
    public static async Task<IReadOnlyList<RouteRights>> Of(IEnumerable<RouteEndpoint> endpoints, IAuthorizationPolicyProvider policies)
    {
        var rights = new List<RouteRights>();
        foreach (var endpoint in endpoints)
        {
            var callers = await CallersOf(endpoint, policies);
            rights.AddRange((endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(method => new RouteRights($"{method} {endpoint.RoutePattern.RawText}", callers)));
        }

        return [.. rights.OrderBy(each => each.Route.Split(' ')[1], StringComparer.Ordinal).ThenBy(each => each.Route, StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<string>> CallersOf(RouteEndpoint endpoint, IAuthorizationPolicyProvider policies)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return [Anonymous];
        }

        var policy = await AuthorizationPolicy.CombineAsync(policies, endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>());
        var asked = policy?.Requirements.OfType<RolesAuthorizationRequirement>().ToList() ?? [];
        return asked.Count == 0 ? [Everybody] : [.. Roles.All.Where(role => asked.TrueForAll(each => each.AllowedRoles.Contains(role)))];
    }
}
