using Xunit;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Tidu.Server.Tests.LongestFirst", "Tidu.Server.Tests")]

namespace Tidu.Server.Tests;

/// <summary>The journeys, one after another in browsers, take longer than any other class: begun first, they end beside the others and not after them.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => !collection.DisplayName.Contains("Journeys", StringComparison.Ordinal)).ThenBy(collection => collection.DisplayName, StringComparer.Ordinal);
}
