using Xunit;
using Shouldly;
namespace Tidu.Engine.Tests;
public class SmokeTests { [Fact] public void A() => 1.ShouldBe(1); }
