using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tidu.Server.Hosting;

namespace Tidu.Server.Tests;

/// <summary>The slices' endpoints, compiled once for all servers of a test run: compiling every handler is nearly all of a start. Handlers ask the request for what they need, never the server they were compiled for.</summary>
internal static class SharedEndpoints
{
    private static readonly Lock OneAtATime = new();
    private static IReadOnlyList<Endpoint>? _compiled;

    /// <summary>The product's parts, with endpoints that are compiled already.</summary>
    public static Parts Parts { get; } = Program.Parts with { Endpoints = app => app.DataSources.Add(new DefaultEndpointDataSource(Compiled(app))) };

    private static IReadOnlyList<Endpoint> Compiled(IEndpointRouteBuilder app)
    {
        lock (OneAtATime)
        {
            return _compiled ??= Compile(app);
        }
    }

    private static List<Endpoint> Compile(IEndpointRouteBuilder app)
    {
        var recorded = new Recorder(app);
        Program.Parts.Endpoints(recorded);
        return [.. recorded.DataSources.SelectMany(source => source.Endpoints)];
    }

    private sealed class Recorder(IEndpointRouteBuilder app) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => app.ServiceProvider;

        public ICollection<EndpointDataSource> DataSources { get; } = [];

        public IApplicationBuilder CreateApplicationBuilder() => app.CreateApplicationBuilder();
    }
}
