using Xunit;
using Shouldly;
namespace Tidu.Server.Tests;
public class SmokeTests { [Fact] public void A() => 1.ShouldBe(1); }
